import type { AddedArticle, AddedReport } from './edits/added-report'

/**
 * Everything that can be done to a document, as values. `applyEdit` (apply-edit.ts) turns text and edit into new
 * text that differs in the edited lines only. Sources and articles are named by their ids; only the Markdown of a
 * highlight names them by number, as they are numbered once the edits before it are made.
 */
export type Edit =
  /** Replaces a list. `section` is `overall`, `key-points` or the id of a perspective; one Markdown line each. */
  | { readonly kind: 'highlights'; readonly section: string; readonly highlights: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  /** Stories only. */
  | { readonly kind: 'summary'; readonly summary: string }
  /** Stories with an image only: what those are told who cannot see it. */
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
  /** Stories only: one more article, the last; `account` is Markdown. Its outlet is counted. */
  | { readonly kind: 'article-added'; readonly article: AddedArticle }
  /** draft → public (at once, or at `publishAt` where the text has one). Passes warnings that hold, as of `at`. */
  | { readonly kind: 'publish'; readonly at: Date }
  /** public → draft. */
  | { readonly kind: 'unpublish' }
  | { readonly kind: 'schedule'; readonly publishAt: Date; readonly at: Date }
  /** `reason`: what readers are told. */
  | { readonly kind: 'withdraw'; readonly at: Date; readonly reason?: string | undefined }
  /** draft → in review. */
  | { readonly kind: 'submit'; readonly at: Date }
  /** in review → draft. */
  | { readonly kind: 'send-back' }
  /** Not public before `until`; without it, the embargo is lifted. */
  | { readonly kind: 'embargo'; readonly until: Date | undefined }
  /** Leaves the paper by itself at `unpublishAt`; without it, it stays. */
  | { readonly kind: 'end'; readonly unpublishAt: Date | undefined }
  | { readonly kind: 'correct'; readonly at: Date; readonly note: string }
  /** Takes up the words of an earlier text. Where the document stands, and what was corrected, is not rewound. */
  | { readonly kind: 'restore'; readonly text: string }
  /** Passes warnings that hold, as of `at`, of a text that is out. */
  | { readonly kind: 'review'; readonly at: Date }
  /** Its file as it was typed by hand: everything but when it is of, where it stands and what was corrected. */
  | { readonly kind: 'file'; readonly text: string }
  /** Replaces the whole text: a merge by hand. */
  | { readonly kind: 'text'; readonly text: string }

/** What an edit of public text is to its readers: its editor has to say. */
export type Amends =
  /** Something was wrong. `note` is told to readers: what was wrong and what is right. */
  | { readonly kind: 'correction'; readonly note: string }
  /** Nothing was wrong but the spelling. No note; the reason stays in the history. */
  | { readonly kind: 'typo' }
