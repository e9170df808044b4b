/** What is asked of the log, as its address says it. */
export interface LogAsked {
  /** Id of an editor, or `nobody`. */
  readonly who?: string
  readonly what?: string
  readonly slug?: string
  /** Calendar days of the publication's zone, both included. */
  readonly from?: string
  readonly to?: string
  readonly before?: number
}

/** The same as the parameters of an address, in a fixed order. */
export function logParameters({ who, what, slug, from, to, before }: LogAsked): string {
  const pairs = Object.entries({ who, what, slug, from, to, before: before && String(before) })
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}
