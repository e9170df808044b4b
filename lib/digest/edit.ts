import type { AddedArticle, AddedReport } from './edits/added-report'

/**
 * Everything that can be done to a document, as values; `applyEdit` (apply-edit.ts) changes only the edited lines.
 * Sources and articles are named by their ids; only the Markdown of a highlight names them by number.
 */
export type Edit =
  /** Replaces a list, one Markdown line each. `section` is `overall`, `key-points` or a perspective's id. */
  | { readonly kind: 'highlights'; readonly section: string; readonly highlights: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'summary'; readonly summary: string }
  | { readonly kind: 'image-description'; readonly description: string }
  /** Stories only; `id` names the article. */
  | { readonly kind: 'account'; readonly id: string; readonly account: string }
  /** Stories only; `id` names the article. */
  | { readonly kind: 'article-title'; readonly id: string; readonly title: string }
  /** Stories only; the ids of the articles in their new order. One that is not named leaves. Key points go on naming the same. */
  | { readonly kind: 'article-order'; readonly ids: readonly string[] }
  /** Digests only; `id` names the source. */
  | { readonly kind: 'source-title'; readonly id: string; readonly title: string }
  /** Digests only; these leave the list. Figures, outlets and highlights follow. */
  | { readonly kind: 'sources-left-out'; readonly ids: readonly string[] }
  /** Digests only: one more source, the last of its side; of the list without one. Figures and highlights follow. */
  | { readonly kind: 'source-added'; readonly perspective?: string | undefined; readonly source: AddedReport }
  | { readonly kind: 'article-added'; readonly article: AddedArticle }
  /** Which sources or articles are one report although their titles differ, and which are reports of their own; by id. */
  | {
      readonly kind: 'reports'
      readonly same: readonly (readonly string[])[]
      readonly own: readonly string[]
    }
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
