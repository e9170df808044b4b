import type { PublicRevision } from '@/lib/newsstand/revisions'

/** The number in the address of a revision, in the one way of writing it; NaN for anything else. */
export const revisionNumber = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN)

/** The facts of publication as they stood while this revision was read. */
export const publicationOf = ({ number, span, reviewedByEditor, current }: PublicRevision) => ({
  revision: number,
  publishedAt: current.publishedAt,
  updatedAt: span.from > current.publishedAt && number > 1 ? span.from : current.publishedAt,
  reviewedByEditor,
})
