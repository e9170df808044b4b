import { plainProse } from '@/lib/digest/body/prose'
import { cleanText } from '@/lib/digest/clean-text'
import type { Document } from '@/lib/digest/document'
import { titleOf } from '@/lib/digest/headline'
import type { Highlight, SectionProse } from '@/lib/digest/highlight'
import { hashOf } from './canonical'
import {
  type DayRecordEntry,
  type DayRecordFile,
  type RecordedText,
  type RecordFile,
  type RecordLink,
  recordFormat,
} from './record-schema'

type Unlinked<Link> = Link extends RecordLink ? Omit<Link, 'previous' | 'hash'> : never
export type RecordEvent = Unlinked<RecordLink>

type Head = Omit<RecordFile, 'format' | 'chain' | 'head' | 'seal'>

/** `events` in their order, at least one. Adding events at the end leaves every earlier link as it was. */
export function buildRecord(head: Head, events: readonly RecordEvent[]): RecordFile {
  const chain: RecordLink[] = []
  for (const event of events) {
    const link = { ...event, previous: chain.at(-1)?.hash ?? null }
    chain.push({ ...link, hash: hashOf(link) } as RecordLink)
  }
  const rest = { ...head, format: recordFormat, head: chain.at(-1)?.hash ?? '' } as const
  return { ...rest, chain, seal: hashOf(rest) }
}

export function buildDayRecord(
  head: Omit<DayRecordFile, 'format' | 'documents' | 'root' | 'seal'>,
  documents: readonly DayRecordEntry[],
): DayRecordFile {
  const sorted = documents.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const rest = { ...head, format: recordFormat, root: rootOf(head.day, sorted), documents: sorted } as const
  return { ...rest, seal: hashOf(rest) }
}

const keyOf = ({ kind, id }: DayRecordEntry) => `${kind} ${id}`

export const rootOf = (day: string, documents: readonly DayRecordEntry[]): string =>
  hashOf([day, documents.map(({ kind, id, head }) => [kind, id, head])])

/** What readers saw of a document. Of format 1: a change here needs another `recordFormat`. */
export function recordedText(document: Document): RecordedText {
  const { title, day, corrections, draftedBy, otherSections } = document
  const others = otherSections.map(({ heading, body }, index) => ({
    id: `other-${index + 1}`,
    name: heading,
    passages: passagesIn(plainProse(body)),
  }))
  return {
    title: titleOf(document),
    fileTitle: cleanText(title),
    day,
    topic: document.kind === 'digest' ? { id: document.topic, name: document.topicName } : null,
    sections: [...(document.kind === 'digest' ? sidesOf(document) : partsOf(document)), ...others],
    sources: sourcesOf(document),
    corrections: corrections.map(({ at, note }) => ({ at: at.toISOString(), note })),
    draftedBy: draftedBy
      ? Object.fromEntries(Object.entries(draftedBy).filter(([, value]) => value !== undefined))
      : null,
  }
}

type Section = RecordedText['sections'][number]

const sidesOf = ({ highlights, prose, perspectives, sourceProse }: Document & { kind: 'digest' }): Section[] => [
  { id: 'overall', name: 'Overall', passages: passagesOf(highlights, prose) },
  ...perspectives.map((side) => ({
    id: `side-${side.id}`,
    name: side.name,
    passages: passagesOf(side.highlights, side.prose),
  })),
  ...(sourceProse.length > 0 ? [{ id: 'sources', name: 'Sources', passages: passagesOf([], sourceProse) }] : []),
]

const partsOf = ({ summary, keyPoints, prose, articles, image }: Document & { kind: 'story' }): Section[] => [
  { id: 'summary', name: 'Summary', passages: passagesIn(plainProse(summary)) },
  { id: 'key-points', name: 'Key points', passages: passagesOf(keyPoints, prose) },
  ...articles.map(({ title, account }, index) => ({
    id: `article-${index + 1}`,
    name: title,
    passages: passagesIn(plainProse(account)),
  })),
  ...(image ? [{ id: 'image', name: 'Image', passages: passagesIn(image.description) }] : []),
]

const passagesIn = (text: string): Section['passages'] =>
  text.split('\n').flatMap((line) => (line ? [{ text: line, sources: [] }] : []))

const passagesOf = (highlights: readonly Highlight[], prose: readonly SectionProse[]): Section['passages'] => [
  ...highlights.map(({ plain, sources }) => ({ text: plain, sources: [...sources] })),
  ...prose.flatMap(({ body }) => passagesIn(plainProse(body))),
]

const sourcesOf = (document: Document): RecordedText['sources'] =>
  document.kind === 'digest'
    ? document.sources.map(({ number, title, outlet, link, date, perspective }) => ({
        number,
        title,
        outlet,
        url: link ?? null,
        day: date ?? null,
        perspective: perspective ?? null,
      }))
    : document.articles.map(({ title, outlet, link }, index) => ({
        number: index + 1,
        title,
        outlet: outlet ?? null,
        url: link ?? null,
        day: null,
        perspective: null,
      }))
