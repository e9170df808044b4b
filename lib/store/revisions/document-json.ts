import type { Digest, Document, UnreadSource } from '@/lib/digest/document'
import { memoizeLast } from '@/lib/digest/memoize'
import { partsOf, withIds } from '@/lib/digest/part-ids'
import type { Source } from '@/lib/digest/source'

/** Without what is stored elsewhere or follows from the rest: the text, each perspective's sources, ids. */
export function documentToJson({ text: _, ...document }: Document): string {
  if (document.kind === 'story') return JSON.stringify({ ...document, articles: document.articles.map(unnamed) })
  const perspectives = document.perspectives.map(({ sources: _, ...perspective }) => perspective)
  const [sources, unreadSources] = [document.sources.map(unnamed), document.unreadSources.map(unnamed)]
  return JSON.stringify({ ...document, perspectives, sources, unreadSources })
}

const unnamed = <Part extends { readonly id: string }>({ id: _, ...part }: Part) => part

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
  if (kept.kind === 'story') return { ...kept, ...common, prose, articles: withIds(kept.articles) }
  const { sourceProse = [] } = kept
  const listed = withIds(partsOf(kept)) as (Source | UnreadSource)[]
  const sources = listed.filter((part) => 'title' in part)
  const unreadSources = listed.filter((part) => 'text' in part)
  const perspectives = withSources({ ...kept, sources })
  return { ...kept, ...common, prose, sourceProse, sources, unreadSources, perspectives }
}

const withSources = ({ perspectives, sources }: Digest): Digest['perspectives'] =>
  perspectives.map((side) => ({
    ...side,
    prose: side.prose ?? [],
    sources: sources.filter(({ perspective }) => perspective === side.id),
  }))

const moment = (text: Date | undefined) => (text ? new Date(text) : undefined)
