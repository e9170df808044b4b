/** What a series of digests is about, and between whom. */
export interface Topic {
  readonly id: string
  readonly name: string
  /** In the order that decides each one's place (ink, mark, column). */
  readonly perspectives: readonly { readonly id: string; readonly name: string }[]
}
