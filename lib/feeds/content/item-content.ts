import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { Temporal } from 'temporal-polyfill'
import type { Article, Correction, Digest, Document, Story, StoryImage, UnreadSource } from '@/lib/digest/document'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import { type Perspective, readingOrder } from '@/lib/digest/perspective'
import { lineAttributes } from '@/lib/digest/script'
import type { Source } from '@/lib/digest/source'
import { examinedWords } from '@/lib/words/examined'
import { reportSentences, reportsCounted } from '@/lib/words/report-words'
import { unplacedSources } from '../item-record'
import { highlightContent, markdownContent } from './inline-content'
import { sanitised } from './sanitise'

export const dayOf = (moment: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** Corrections come first: subscribers who read the item before must see what was wrong. */
export const correctionContent = ({ at, note }: Correction, timeZone: string): ElementContent => {
  const day = dayOf(at, timeZone)
  return h('p', h('strong', 'Correction, ', h('time', { dateTime: day }, dayName(day)), ':'), ` ${note}`)
}

export const htmlOf = (content: readonly ElementContent[]): string =>
  toHtml(sanitised(content), { characterReferences: { useNamedReferences: false } })

/** The whole document as sanitised HTML; corrections are dated in `timeZone`. */
export const itemHtml = (document: Document, record: DocumentRecord, timeZone: string): string =>
  htmlOf([
    ...document.corrections.map((correction) => correctionContent(correction, timeZone)),
    ...(document.kind === 'digest' ? digestContent(document) : storyContent(document)),
    ...reportsContent(document),
    h('p', h('em', `${examinedWords(document.kind, record)}.`)),
  ])

/** How many independent reports it rests on, and which sources are one. */
function reportsContent(document: Document): ElementContent[] {
  const cited = document.kind === 'digest' ? document.sources : document.articles
  if (cited.length < 2) return []
  return [h('p', [`${reportsCounted(document)}.`, ...reportSentences(document)].join(' '))]
}

const perspectiveContent = ({ name, highlights, prose, sources }: Perspective): ElementContent[] => [
  h('h2', name),
  ...highlightContent(highlights, prose),
  ...sourceList(`Sources: ${name}`, sources),
]

function digestContent(digest: Digest): ElementContent[] {
  return [
    ...(digest.highlights.length + digest.prose.length > 0
      ? [h('h2', 'Overall highlights'), ...highlightContent(digest.highlights, digest.prose)]
      : []),
    ...readingOrder(digest).flatMap(perspectiveContent),
    ...digest.otherSections.flatMap((section) => [h('h2', section.heading), ...markdownContent(section.body)]),
    ...sourceList('Other sources', unplacedSources(digest)),
    ...unreadList(digest.unreadSources),
    ...digest.sourceProse.flatMap(({ body }) => markdownContent(body)),
  ]
}

const imageContent = ({ link, source, description }: StoryImage): ElementContent[] =>
  link
    ? [h('figure', h('img', { src: link, alt: description }), ...(source ? [h('figcaption', `Image: ${source}`)] : []))]
    : []

const articleContent = ({ title, link, outlet, account }: Article): ElementContent[] => [
  h('h3', link ? h('a', { href: link }, title) : title),
  ...(outlet ? [h('p', h('em', outlet))] : []),
  ...markdownContent(account),
]

const storyContent = (story: Story): ElementContent[] => [
  ...(story.image ? imageContent(story.image) : []),
  ...markdownContent(story.summary),
  ...(story.keyPoints.length + story.prose.length > 0
    ? [h('h2', 'Key points'), ...highlightContent(story.keyPoints, story.prose)]
    : []),
  ...(story.articles.length ? [h('h2', 'Articles'), ...story.articles.flatMap(articleContent)] : []),
  ...story.otherSections.flatMap((section) => [h('h2', section.heading), ...markdownContent(section.body)]),
  ...(story.outlets.length
    ? [h('h2', 'Outlets'), h('ul', ...story.outlets.map(({ name, count }) => h('li', `${name}: ${count}`)))]
    : []),
]

const months = 'January February March April May June July August September October November December'.split(' ')

/** `2026-01-21` → `21 January 2026`, whatever the machine's locale. */
export function dayName(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

function titleNode(title: string, link: string | undefined): ElementContent | string {
  const line = { ...lineAttributes(title) }
  if (link) return h('a', { href: link, ...line }, title)
  return Object.keys(line).length > 0 ? h('span', line, title) : title
}

const sourceNode = ({ number, title, link, outlet, date }: Source): ElementContent =>
  h('li', { value: number }, titleNode(title, link), ` (${[outlet, date && dayName(date)].filter(Boolean).join(', ')})`)

export function sourceList(heading: string, sources: readonly Source[]): ElementContent[] {
  const [first] = sources
  if (!first) return []
  return [h('h3', heading), h('ol', { start: first.number }, ...sources.map(sourceNode))]
}

export const unreadList = (unread: readonly UnreadSource[]): ElementContent[] =>
  unread.length
    ? [
        h('h3', 'Lines that could not be read as a source'),
        h('ul', ...unread.map((one) => h('li', `${one.number}. ${one.text}`))),
      ]
    : []
