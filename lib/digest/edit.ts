import type { AddedArticle, AddedReport } from './edits/added-report'

/** Everything that can be done to a document, as values; `applyEdit` (apply-edit.ts) changes only the edited lines. */
export type Edit =
  /** Replaces a list, one Markdown line each. `section` is `overall`, `key-points` or a perspective's id. */
  | { readonly kind: 'highlights'; readonly section: string; readonly highlights: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'summary'; readonly summary: string }
  | { readonly kind: 'image-description'; readonly description: string }
  | { readonly kind: 'account'; readonly index: number; readonly account: string }
  | { readonly kind: 'article-title'; readonly index: number; readonly title: string }
  /** Old index for each new place, from 0; a missing index is removed. Key points keep citing the same articles. */
  | { readonly kind: 'article-order'; readonly order: readonly number[] }
  /** `number` counts from 1. */
  | { readonly kind: 'source-title'; readonly number: number; readonly title: string }
  | { readonly kind: 'sources-left-out'; readonly numbers: readonly number[] }
  /** Adds a source at the end of its side, or of the list. Figures and citations follow. */
  | { readonly kind: 'source-added'; readonly perspective?: string | undefined; readonly source: AddedReport }
  | { readonly kind: 'article-added'; readonly article: AddedArticle }
  /** Public at once, or at `publishAt` where the text has one. Accepts warnings that hold, as of `at`. */
  | { readonly kind: 'publish'; readonly at: Date }
  | { readonly kind: 'unpublish' }
  | { readonly kind: 'schedule'; readonly publishAt: Date; readonly at: Date }
  | { readonly kind: 'withdraw'; readonly at: Date; readonly reason?: string | undefined }
  | { readonly kind: 'submit'; readonly at: Date }
  | { readonly kind: 'send-back' }
  /** Without `until`, the embargo is lifted. */
  | { readonly kind: 'embargo'; readonly until: Date | undefined }
  | { readonly kind: 'end'; readonly unpublishAt: Date | undefined }
  | { readonly kind: 'correct'; readonly at: Date; readonly note: string }
  /** Passes warnings that hold, as of `at`, of a text that is out. */
  | { readonly kind: 'review'; readonly at: Date }
  /** The source file as an editor typed it, except its date, publication status and corrections. */
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

export type Amends = { readonly kind: 'correction'; readonly note: string } | { readonly kind: 'typo' }
