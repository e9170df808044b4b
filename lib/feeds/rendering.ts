/** An answer to a machine. */
export interface Rendering {
  readonly text: string
  readonly contentType: string
  /** A `Link` header, if any. */
  readonly link?: string | undefined
}
