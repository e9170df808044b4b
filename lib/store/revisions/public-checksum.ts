import { type Document, proseIn } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'
import { memoizeWeak } from '@/lib/digest/memoize'
import type { Source } from '@/lib/digest/source'
import { checksumOf } from './revision'

const lines = (highlights: readonly Highlight[]) => highlights.map(({ markdown }) => markdown)
const cited = (sources: readonly Source[]) => sources.map(({ line: _, ...source }) => source)

/** Ignores status, warnings, unknown keys and line numbers: withdrawing or reformatting is no update. */
export const publicChecksum = memoizeWeak((document: Document): string => {
  const { kind, title, corrections, otherSections } = document
  const besides = proseIn(document)
  const others = otherSections.map(({ heading, body }) => [heading, body])
  // Without prose the checksum is the same as before prose was possible.
  const common = [kind, title, corrections, others, ...(besides.length > 0 ? [besides] : [])]
  if (document.kind === 'story') {
    const { summary, keyPoints, articles, outlets, image } = document
    const accounts = articles.map(({ line: _, ...article }) => article)
    return checksumOf(JSON.stringify([...common, summary, lines(keyPoints), accounts, outlets, image]))
  }
  const { topicName, highlights, perspectives, sources } = document
  const sides = perspectives.map((side) => [side.id, side.name, lines(side.highlights), cited(side.sources)])
  return checksumOf(JSON.stringify([...common, topicName, lines(highlights), sides, cited(sources)]))
})
