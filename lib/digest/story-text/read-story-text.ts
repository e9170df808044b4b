import type { OutletCount } from '../document'
import { Findings } from '../findings'
import type { Fault } from '../invalid-document'
import { safeLink } from '../link'
import { type ArticleBlocks, readArticleBlocks } from './article-blocks'
import { findOutlets } from './find-outlets'
import { splitStories } from './split-stories'
import { type DateOrder, isDateLine, labelledDate, orderOfDates, readDay } from './story-day'
import type { ImageFields, PlainStory } from './story-fields'
import { canBeTitle, isPartHeading, splitParts } from './story-parts'
import { groupLines, paragraphsOf, readTextLines, type TextLine, textOf } from './text-lines'

const longest = 1_000_000

export interface ReadStoryText {
  readonly dateOrder?: DateOrder | undefined
}

export type StoryReading =
  | { readonly kind: 'read'; readonly fields: PlainStory; readonly doubts: readonly Fault[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/**
 * Reads stories in plain text: date, title, `Date:`, `Sources:`, image, then Summary, Key Points and Articles. Only
 * date and title are required. A story with doubts needs an editor. Throws InvalidDocument where the start of a story
 * is unclear.
 */
export function readStoryText(text: string, origin: string, { dateOrder }: ReadStoryText = {}): StoryReading[] {
  const findings = new Findings(origin)
  if (text.length > longest) findings.fault('file', 'The file is larger than 1 MB.')
  if (text.includes('\0')) findings.fault('file', 'The file contains a NUL character, so it is not plain text.')
  findings.refuseIfFaulty()
  const lines = readTextLines(text)
  const stories = splitStories(lines, findings)
  findings.refuseIfFaulty()
  const order = dateOrder ?? orderOfDates(lines)
  return stories.map((story) => readStory(story, { origin, order }))
}

function readStory(
  lines: readonly TextLine[],
  { origin, order }: { readonly origin: string; readonly order: DateOrder | undefined },
): StoryReading {
  const findings = new Findings(origin)
  const split = splitParts(lines)
  const first = lines[0]?.line
  if (split.articles.length === 0 && split.summary.length === 0) {
    const reason = 'Neither a line “Summary” nor a line “Articles in this Cluster” was found. Is this a story?'
    findings.fault('file', reason, first)
  }
  const day = readDay(split.head, { order, fileName: origin }, findings)
  const title = split.head.find(canBeTitle)
  if (!title) findings.fault('title', 'There is no title. Put it on a line of its own above “Date:”.', first)
  const outlets = readOutlets(split.head, findings)
  const promised = outlets.reduce((sum, { count }) => sum + count, 0)
  const blocks = readArticleBlocks(split.articles, { promised, hasHeadings: split.hasHeadings })
  const again = blocks.certain ? undefined : split.articles.find(isPartHeading)
  if (again) {
    const reason = `“${again.text}” appears again after the articles. If another story begins there, give it its own date and title, or put it into its own file.`
    findings.fault('file', reason, again.line)
  }
  if (findings.faults.length > 0) return { kind: 'refused', faults: findings.faults }
  const image = readImage(split.head)
  const astray = split.head.filter((line) => line !== title && !isRead(line, outlets, image))
  const fields: PlainStory = {
    day: day ?? '',
    title: title?.heading ?? title?.text ?? '',
    outlets,
    image,
    summary: paragraphsOf(split.summary).map(({ text }) => text),
    keyPoints: readPoints(split.keyPoints),
    articles: findOutlets(blocks.articles, outlets, blocks),
    unplaced: [...paragraphsOf(astray), ...blocks.unplaced].map(({ text }) => text),
  }
  return { kind: 'read', fields, doubts: [...astray.map(doubtOfHead), ...doubtsOf(blocks, promised, first)] }
}

function isRead({ text }: TextLine, outlets: readonly OutletCount[], image: ImageFields | undefined): boolean {
  if (isDateLine(labelledDate(text) ?? text) || /^image for cluster\b[\s\d]*$/i.test(text)) return true
  if (/^sources:/i.test(text)) return namesIn(text).every((part) => outlets.some(({ name }) => part.startsWith(name)))
  const said = text.replace(/^(?:date|source|image[\w ]*):/i, '').trim()
  const { description = '', source = '', link } = image ?? {}
  return description.includes(said) || source.includes(said) || (link !== undefined && said.includes(link))
}

const doubtOfHead = ({ text, line }: TextLine): Fault => ({
  line,
  field: 'file',
  reason: `“${shortened(text)}” is above the summary and is not a title, a date, the sources or an image. Move it where it belongs.`,
})

function doubtsOf({ articles, unplaced }: ArticleBlocks, promised: number, line: number | undefined): readonly Fault[] {
  const counted = (count: number) => (count === 1 ? '1 article' : `${count} articles`)
  const reason = `“Sources:” promises ${counted(promised)}, but ${counted(articles.length)} could be found.`
  const count = promised === articles.length ? [] : [{ line, field: 'sources', reason }]
  const astray = unplaced.map((paragraph) => ({
    line: paragraph.line,
    field: 'articles',
    reason: `“${shortened(paragraph.text)}” may belong to another article than the one above it. Move it below the article it belongs to.`,
  }))
  return [...count, ...astray]
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text)

function readOutlets(head: readonly TextLine[], findings: Findings): OutletCount[] {
  const lines = head.filter(({ text }) => /^sources:/i.test(text))
  const line = lines.find(({ text }) => /:\s*\d{1,4}$/.test(text)) ?? lines[0]
  return namesIn(line?.text ?? '').map((part) => {
    const [, name = part, count] = /^(.+?)\s*:\s*(\S+)$/.exec(part) ?? []
    const isCount = count === undefined || /^\d{1,4}$/.test(count)
    if (!isCount) {
      const reason = `“${part}” does not end with a number of articles. Write each outlet as “reuters.com: 2”.`
      findings.fault('sources', reason, line?.line)
    }
    return { name, count: count && isCount ? Number(count) : 1 }
  })
}

const namesIn = (line: string): string[] =>
  line
    .replace(/^sources:/i, '')
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)

const bullet = /^(?:[•●▪◦‣*–-]|\d{1,2}[.)])\s+(?=\S)/

function readPoints(lines: readonly TextLine[]): string[] {
  const startsPoint = lines.some(({ text }) => bullet.test(text))
    ? ({ text }: TextLine) => bullet.test(text)
    : ({ gap }: TextLine) => gap
  return groupLines(lines, startsPoint).map((group) => textOf(group).replace(bullet, ''))
}

function readImage(head: readonly TextLine[]): ImageFields | undefined {
  const start = head.findIndex(({ text }) => /^image\b/i.test(text))
  if (start === -1) return undefined
  const lines = head.slice(start).map(({ text }) => text)
  const after = (pattern: RegExp) => lines.map((line) => pattern.exec(line)?.[1]?.trim()).find(Boolean)
  const content = lines.findIndex((line) => /^image (?:content|description):/i.test(line))
  const description =
    content === -1
      ? ''
      : lines
          .slice(content)
          .join(' ')
          .replace(/^[^:]*:\s*/, '')
  const around = content === -1 ? lines : lines.slice(0, content)
  const link = around.flatMap((line) => line.match(/https?:\/\/[^\s<>"')\]]+/gi) ?? []).find((found) => safeLink(found))
  const named = after(/^source:\s*(.+)$/i) ?? after(/^image source:\s*(.+)$/i)
  const source = named && !/^https?:/i.test(named) ? named : undefined
  return description || link || source ? { link: link && safeLink(link), source, description } : undefined
}
