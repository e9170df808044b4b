import { Findings } from '../findings'
import { isDay } from '../moment'
import type { OutletCount } from '../outlet'
import { readArticleBlocks } from './article-blocks'
import { findOutlets } from './find-outlets'
import { readImage } from './image'
import type { StoryFields } from './story-fields'
import { groupLines, paragraphsOf, readTextLines, type TextLine } from './text-lines'

const parts = [
  ['summary', /^summary:?$/i],
  ['keyPoints', /^key points:?$/i],
  ['articles', /^articles(?: in this cluster)?:?$/i],
] as const
const longest = 1_000_000
type Part = 'head' | (typeof parts)[number][0]

/**
 * Reads a story in the plain text form: date, title, `Date:`, `Sources:`, image, then the parts Summary, Key
 * Points and Articles. Image, bullets and parts may be missing; date and title may not. Throws InvalidDocument.
 */
export function readStoryText(text: string, origin: string): StoryFields {
  const findings = new Findings(origin)
  if (text.length > longest) findings.fault('file', 'is larger than 1 MB')
  if (text.includes('\0')) findings.fault('file', 'holds a NUL character; is it text at all?')
  findings.refuseIfFaulty()
  const split = splitParts(readTextLines(text))
  const day = readDay(split.head)
  const title = readTitle(split.head)
  if (!day) findings.fault('date', 'there is no line with a date such as 23-05-2025')
  if (!title) findings.fault('title', 'there is no title above the date and the sources')
  if (split.articles.length === 0 && split.summary.length === 0) {
    findings.fault('file', 'has neither a “Summary” nor “Articles”; is it a story?')
  }
  const outlets = readOutlets(split.head, findings)
  findings.refuseIfFaulty()
  const promised = outlets.reduce((sum, { count }) => sum + count, 0)
  return {
    day: day ?? '',
    title: title ?? '',
    outlets,
    image: readImage(split.head),
    summary: paragraphsOf(split.summary),
    keyPoints: readPoints(split.keyPoints),
    articles: findOutlets(readArticleBlocks(split.articles, promised), outlets),
  }
}

function splitParts(lines: readonly TextLine[]): Record<Part, TextLine[]> {
  const split: Record<Part, TextLine[]> = { head: [], summary: [], keyPoints: [], articles: [] }
  let current = -1
  for (const line of lines) {
    // The parts come in this order: later, an article may be called “Summary” too.
    const part = parts.findIndex(([, pattern]) => pattern.test(line.text))
    if (part > current) current = part
    else split[parts[current]?.[0] ?? 'head'].push(line)
  }
  return split
}

const label = /^(?:date|sources?|image[\w ]*):/i
const bareDate = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$|^(\d{4})-(\d{2})-(\d{2})$/

function readDay(head: readonly TextLine[]): string | undefined {
  const written = [
    ...head.flatMap(({ text }) => /^date:\s*(.+)$/i.exec(text)?.[1] ?? []),
    ...head.map(({ text }) => text),
  ].map((text) => bareDate.exec(text.trim()))
  const found = written.find((match) => match !== null)
  if (!found) return undefined
  const day = found[4]
    ? `${found[4]}-${found[5]}-${found[6]}`
    : `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

const readTitle = (head: readonly TextLine[]): string | undefined =>
  head.find(({ text }) => !bareDate.test(text) && !label.test(text))?.text

function readOutlets(head: readonly TextLine[], findings: Findings): OutletCount[] {
  const line = head.find(({ text }) => /^sources:/i.test(text))
  const names = (line?.text.replace(/^sources:/i, '') ?? '').split('|').map((part) => part.trim())
  return names.filter(Boolean).map((part) => {
    const [, name = part, count] = /^(.+?)\s*:\s*(\S+)$/.exec(part) ?? []
    const isCount = count === undefined || /^\d{1,4}$/.test(count)
    if (!isCount) findings.fault('sources', `“${part}” does not end with a number of articles`, line?.line)
    return { name, count: count && isCount ? Number(count) : 1 }
  })
}

const bullet = /^(?:[•●▪◦‣*–-]|\d{1,2}[.)])\s+(?=\S)/

const readPoints = (lines: readonly TextLine[]): string[] =>
  groupLines(lines, ({ text }) => bullet.test(text)).map((texts) => texts.join(' ').replace(bullet, ''))
