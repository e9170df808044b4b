export interface Rendering {
  readonly text: string
  readonly contentType: string
  readonly link?: string | undefined
}
