import { type Document, proseIn } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'
import { memoizeWeak } from '@/lib/digest/memoize'
import type { Source } from '@/lib/digest/source'
import { checksumOf } from './revisions'

const lines = (highlights: readonly Highlight[]) => highlights.map(({ markdown }) => markdown)
const cited = (sources: readonly Source[]) => sources.map(({ line: _, id: __, ...source }) => source)

/** Ignores status, warnings, unknown keys, line numbers and ids: withdrawing or reformatting is no update. */
export const publicChecksum = memoizeWeak((document: Document): string => {
  const { kind, title, corrections, otherSections, draftedBy, reports } = document
  const besides = proseIn(document)
  const others = otherSections.map(({ heading, body }) => [heading, body])
  // What a document does not have leaves its checksum as it was before documents could have it.
  const common = [
    ...[kind, title, corrections, others],
    ...(besides.length > 0 ? [besides] : []),
    ...(draftedBy ? [{ draftedBy }] : []),
    ...(reports ? [{ reports }] : []),
  ]
  if (document.kind === 'story') {
    const { summary, keyPoints, articles, outlets, image } = document
    const accounts = articles.map(({ line: _, id: __, ...article }) => article)
    return checksumOf(JSON.stringify([...common, summary, lines(keyPoints), accounts, outlets, image]))
  }
  const { topicName, highlights, perspectives, sources } = document
  const sides = perspectives.map((side) => [side.id, side.name, lines(side.highlights), cited(side.sources)])
  return checksumOf(JSON.stringify([...common, topicName, lines(highlights), sides, cited(sources)]))
})
