/** The few things a line of a digest may hold. There is no raw HTML in it: what looks like a tag is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  /** Struck out by its writer: shown as that, and no part of the plain text. */
  | { readonly kind: 'struck'; readonly children: readonly Inline[] }
  /** Only http and https, absolute, without user-info. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
