export interface LogQuery {
  /** Id of an editor, or `nobody`. */
  readonly who?: string
  readonly what?: string
  readonly slug?: string
  /** Calendar days in the publication's zone, inclusive. */
  readonly from?: string
  readonly to?: string
  readonly before?: number
}

export function logParameters({ who, what, slug, from, to, before }: LogQuery): string {
  const pairs = Object.entries({ who, what, slug, from, to, before: before && String(before) })
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}
