import type { AddedArticle, AddedReport } from './edits/added-report'

/** Everything that can be done to a document, as values; `applyEdit` (apply-edit.ts) changes only the edited lines. */
export type Edit =
  /** Replaces a list, one Markdown line each. `section` is `overall`, `key-points` or a perspective's id. */
  | { readonly kind: 'highlights'; readonly section: string; readonly highlights: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'summary'; readonly summary: string }
  /** The alternative text; for stories with an image. */
  | { readonly kind: 'image-description'; readonly description: string }
  | { readonly kind: 'account'; readonly index: number; readonly account: string }
  | { readonly kind: 'article-title'; readonly index: number; readonly title: string }
  /**
   * Old index for each new place, from 0. An index that is missing is removed; key points keep citing the same
   * articles.
   */
  | { readonly kind: 'article-order'; readonly order: readonly number[] }
  /** `number` counts from 1. */
  | { readonly kind: 'source-title'; readonly number: number; readonly title: string }
  /** Removes sources; figures, outlets and citations follow. */
  | { readonly kind: 'sources-left-out'; readonly numbers: readonly number[] }
  /** Adds a source at the end of its side, or of the list. Figures and citations follow. */
  | { readonly kind: 'source-added'; readonly perspective?: string | undefined; readonly source: AddedReport }
  /** Adds an article at the end; `account` is Markdown. */
  | { readonly kind: 'article-added'; readonly article: AddedArticle }
  /** Public at once, or at `publishAt` where the text has one. Accepts warnings that hold, as of `at`. */
  | { readonly kind: 'publish'; readonly at: Date }
  | { readonly kind: 'unpublish' }
  | { readonly kind: 'schedule'; readonly publishAt: Date; readonly at: Date }
  /** `reason` is shown to readers. */
  | { readonly kind: 'withdraw'; readonly at: Date; readonly reason?: string | undefined }
  | { readonly kind: 'submit'; readonly at: Date }
  | { readonly kind: 'send-back' }
  /** Without `until`, the embargo is lifted. */
  | { readonly kind: 'embargo'; readonly until: Date | undefined }
  /** Unpublishes automatically at `unpublishAt`; without it, never. */
  | { readonly kind: 'end'; readonly unpublishAt: Date | undefined }
  | { readonly kind: 'correct'; readonly at: Date; readonly note: string }
  /** Takes the words of an earlier text; publication status and corrections stay. */
  | { readonly kind: 'restore'; readonly text: string }
  /** Accepts the warnings that hold a public text, as of `at`. */
  | { readonly kind: 'review'; readonly at: Date }
  /** The source file as an editor typed it, except its date, publication status and corrections. */
  | { readonly kind: 'file'; readonly text: string }
  /** Replaces the whole text: a merge by hand. */
  | { readonly kind: 'text'; readonly text: string }

/** What an edit of public text means for readers; its editor has to choose. */
export type Amends =
  /** `note` tells readers what was wrong and what is right. */
  | { readonly kind: 'correction'; readonly note: string }
  /** Only spelling was wrong: no public note. */
  | { readonly kind: 'typo' }
