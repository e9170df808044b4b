export interface Source {
  readonly number: number
  readonly locale: string | undefined
  readonly title: string
  /** Undefined if the address may not be linked: the digest is held. */
  readonly link: string | undefined
  readonly outlet: string
  readonly date: string | undefined
  readonly perspective: string | undefined
  readonly line: number
}
