/** What is sent at an address for machines. */
export interface Rendering {
  readonly text: string
  readonly contentType: string
  /** A `Link` header that goes with it, where it has one. */
  readonly link?: string | undefined
}
