/**
 * Everything that can be done to a document, as values. `applyEdit` (apply-edit.ts) turns text and edit into new
 * text that differs in the edited lines only.
 */
export type Edit =
  /** Replaces a list. `section` is `overall`, `key-points` or the id of a perspective; one Markdown line each. */
  | { readonly kind: 'highlights'; readonly section: string; readonly highlights: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  /** Stories only. */
  | { readonly kind: 'summary'; readonly summary: string }
  /** Stories only; `index` counts the articles from 0. */
  | { readonly kind: 'account'; readonly index: number; readonly account: string }
  /** Stories only; `index` counts the articles from 0. */
  | { readonly kind: 'article-title'; readonly index: number; readonly title: string }
  /** draft → public (at once, or at `publishAt` where the text has one). Passes warnings that hold, as of `at`. */
  | { readonly kind: 'publish'; readonly at: Date }
  /** public → draft. */
  | { readonly kind: 'unpublish' }
  | { readonly kind: 'schedule'; readonly publishAt: Date; readonly at: Date }
  | { readonly kind: 'withdraw'; readonly at: Date }
  | { readonly kind: 'correct'; readonly at: Date; readonly note: string }
  /** Replaces the whole text: a restore, or a merge by hand. */
  | { readonly kind: 'text'; readonly text: string }
