import type { PublicRevision } from '@/lib/newsstand/revisions'

export const publicationOf = ({ number, span, record, current }: PublicRevision) => ({
  revision: number,
  publishedAt: current.publishedAt,
  updatedAt: span.from > current.publishedAt && number > 1 ? span.from : current.publishedAt,
  record,
})
