import { plainProse } from '@/lib/digest/body/prose'
import type { Digest, Document, Story } from '@/lib/digest/document'
import { type Disclosure, type DocumentRecord, disclosureOf, totalsOf } from '@/lib/digest/examination/record'
import type { SectionProse } from '@/lib/digest/highlight'
import { independentReports } from '@/lib/digest/outlets/independent-reports'
import { readingOrder } from '@/lib/digest/perspective'
import type { Source } from '@/lib/digest/source'

/**
 * `_parallax` of the JSON feed (docs/feeds.md). Highlights are plain text. Of what is not public text it contains only
 * how much an editor examined: neither revision nor names.
 */
export type ItemRecord = DigestRecord | StoryRecord | CorrectionRecord | WithdrawalRecord

interface CorrectionRecord {
  readonly kind: 'correction'
  readonly of: 'digest' | 'story'
  readonly slug: string
  readonly day: string
  readonly note: string
}

interface WithdrawalRecord {
  readonly kind: 'withdrawal'
  readonly of: 'digest' | 'story'
  readonly item_id: string
  readonly day: string
  readonly reason?: string
}

interface SourceRecord {
  readonly number: number
  readonly title: string
  readonly url?: string
  readonly outlet: string
  readonly date?: string
  readonly locale?: string
}

interface CommonRecord {
  readonly file_title: string
  readonly slug: string
  readonly day: string
  readonly corrections: readonly { readonly date: string; readonly note: string }[]
  /** Numbers of the sources, or places of the articles, that are one report; all others stand alone. */
  readonly reports: { readonly independent: number; readonly same: readonly (readonly number[])[] }
  readonly disclosure: Disclosure
  readonly examined: { readonly passages: number; readonly examined: number }
}

interface DigestRecord extends CommonRecord {
  readonly kind: 'digest'
  readonly topic: { readonly id: string; readonly name: string }
  readonly highlights: readonly string[]
  readonly text?: readonly string[]
  /** In reading order; `place` is the fixed order. */
  readonly perspectives: readonly {
    readonly id: string
    readonly name: string
    readonly place: number
    readonly highlights: readonly string[]
    readonly text?: readonly string[]
    readonly sources: readonly SourceRecord[]
  }[]
  readonly other_sources: readonly SourceRecord[]
  readonly unread_sources: readonly { readonly number: number; readonly text: string }[]
}

interface StoryRecord extends CommonRecord {
  readonly kind: 'story'
  readonly key_points: readonly string[]
  readonly text?: readonly string[]
  readonly outlets: readonly { readonly name: string; readonly count: number }[]
  readonly articles: readonly { readonly title: string; readonly outlet?: string; readonly url?: string }[]
}

const plain = (highlights: readonly { readonly plain: string }[]): string[] => highlights.map((each) => each.plain)

const textOf = (prose: readonly SectionProse[]) =>
  prose.length > 0 && { text: prose.map(({ body }) => plainProse(body)) }

const sourceRecord = ({ number, title, link, outlet, date, locale }: Source): SourceRecord => ({
  number,
  title,
  ...(link && { url: link }),
  outlet,
  ...(date && { date }),
  ...(locale && { locale }),
})

const common = (document: Document, record: DocumentRecord): CommonRecord => ({
  file_title: document.title,
  slug: document.slug,
  day: document.day,
  corrections: document.corrections.map(({ at, note }) => ({ date: at.toISOString(), note })),
  reports: reportsOf(document),
  disclosure: disclosureOf(record),
  examined: examinedOf(record),
})

function examinedOf(record: DocumentRecord): CommonRecord['examined'] {
  const { passages, examined } = totalsOf(record.passages)
  return { passages, examined }
}

function reportsOf(document: Document): CommonRecord['reports'] {
  const numbers = independentReports(document).groups.map(({ members }) => members.map(({ number }) => number))
  return { independent: numbers.length, same: numbers.filter((group) => group.length > 1) }
}

export const unplacedSources = ({ sources, perspectives }: Digest): readonly Source[] =>
  sources.filter(({ perspective }) => !perspectives.some(({ id }) => id === perspective))

const digestRecord = (digest: Digest, record: DocumentRecord): DigestRecord => ({
  kind: 'digest',
  ...common(digest, record),
  topic: { id: digest.topic, name: digest.topicName },
  highlights: plain(digest.highlights),
  ...textOf(digest.prose),
  perspectives: readingOrder(digest).map(({ id, name, place, highlights, prose, sources }) => ({
    id,
    name,
    place,
    highlights: plain(highlights),
    ...textOf(prose),
    sources: sources.map(sourceRecord),
  })),
  other_sources: unplacedSources(digest).map(sourceRecord),
  unread_sources: digest.unreadSources.map(({ number, text }) => ({ number, text })),
})

const storyRecord = (story: Story, record: DocumentRecord): StoryRecord => ({
  kind: 'story',
  ...common(story, record),
  key_points: plain(story.keyPoints),
  ...textOf(story.prose),
  outlets: story.outlets.map(({ name, count }) => ({ name, count })),
  articles: story.articles.map(({ title, outlet, link }) => ({
    title,
    ...(outlet && { outlet }),
    ...(link && { url: link }),
  })),
})

export const itemRecord = (document: Document, record: DocumentRecord): ItemRecord =>
  document.kind === 'digest' ? digestRecord(document, record) : storyRecord(document, record)
