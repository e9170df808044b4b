/** A publisher as a story counts it. */
export interface OutletCount {
  readonly name: string
  readonly count: number
}
