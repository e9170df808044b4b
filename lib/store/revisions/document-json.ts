import type { Digest, Document } from '@/lib/digest/document'
import { memoizeLast } from '@/lib/digest/memoize'

/** Without what is stored elsewhere: the text, and each perspective's sources. */
export function documentToJson({ text: _, ...document }: Document): string {
  if (document.kind === 'story') return JSON.stringify(document)
  const perspectives = document.perspectives.map(({ sources: _, ...perspective }) => perspective)
  return JSON.stringify({ ...document, perspectives })
}

/** Reuses parsed documents that the desk has open. Bulk reads use `documentFromJson`, which would push those out. */
export const heldDocument = (json: string, text: string): Document =>
  readLast(`${json}\n${text}`, () => documentFromJson(json, text))

const readLast = memoizeLast<Document>(8)

/** Revives dates. */
export function documentFromJson(json: string, text: string): Document {
  const kept = JSON.parse(json) as Document
  const { standing } = kept
  const common = {
    text,
    date: new Date(kept.date),
    standing: {
      draft: standing.draft,
      publishAt: moment(standing.publishAt),
      withdrawn: moment(standing.withdrawn),
      withdrawnReason: standing.withdrawnReason,
      reviewed: moment(standing.reviewed),
      submitted: moment(standing.submitted),
      embargoUntil: moment(standing.embargoUntil),
      unpublishAt: moment(standing.unpublishAt),
    },
    corrections: kept.corrections.map(({ at, note }) => ({ at: new Date(at), note })),
  }
  // Values from before sections could have prose, until the next start rebuilds them.
  const { prose = [] } = kept
  if (kept.kind === 'story') return { ...kept, ...common, prose }
  const { sourceProse = [] } = kept
  return { ...kept, ...common, prose, sourceProse, perspectives: withSources(kept) }
}

const withSources = ({ perspectives, sources }: Digest): Digest['perspectives'] =>
  perspectives.map((side) => ({
    ...side,
    prose: side.prose ?? [],
    sources: sources.filter(({ perspective }) => perspective === side.id),
  }))

const moment = (text: Date | undefined) => (text ? new Date(text) : undefined)
