import { type OutlineArticle, outlineArticles } from '../body/articles'
import { type OutlineSection, readOutline } from '../body/outline'
import { sortStorySections } from '../body/sections'
import { Findings } from '../findings'
import { findClosingFence } from '../front-matter/fence'
import { type FrontMatter, readFrontMatter } from '../front-matter/strict-yaml'
import { type ManuscriptLine, readManuscript, usualEnd } from '../manuscript'
import { memoizeLast } from '../memoize'

/** Where everything stands in the text of a document that has been parsed before. */
export interface Layout {
  readonly mark: string
  readonly lines: readonly ManuscriptLine[]
  readonly contents: readonly string[]
  /** 0-based index of the line that closes the front matter. */
  readonly closing: number
  readonly frontMatter: FrontMatter
}

/** The texts that were laid out last: one act sets and removes several keys, and most of these are not there. */
const laidOut = memoizeLast<Layout>(8)

export const readLayout = (text: string): Layout => laidOut(text, () => layOut(text))

function layOut(text: string): Layout {
  const { mark, lines } = readManuscript(text)
  const contents = lines.map(({ content }) => content)
  const findings = new Findings('text')
  const closing = findClosingFence(lines, findings)
  const frontMatter =
    closing === undefined ? undefined : readFrontMatter(contents.slice(1, closing).join('\n'), findings)
  if (closing === undefined || !frontMatter) throw new Error('The text of a parsed document has no front matter')
  return { mark, lines, contents, closing, frontMatter }
}

/** The articles of a story as they stand, in their order. */
/** The section of a story's articles, whether there is one in it or not. */
export const articlesSectionOf = (layout: Layout): OutlineSection | undefined =>
  sortStorySections(sectionsOf(layout), new Findings('text')).articles

export function articlesOf(layout: Layout): readonly OutlineArticle[] {
  const { articles } = sortStorySections(sectionsOf(layout), new Findings('text'))
  return articles ? outlineArticles(articles, layout.contents) : []
}

export const sectionsOf = ({ contents, closing }: Layout): OutlineSection[] => readOutline(contents, closing + 1)

/** A line to be put in: with its own end, or with the end its neighbours have. */
export type NewLine = string | ManuscriptLine

/**
 * The lines with some of them replaced. Every line but the last gets an end, and a text whose last line had none
 * keeps that habit.
 */
export function spliceLines(
  lines: readonly ManuscriptLine[],
  start: number,
  count: number,
  put: readonly NewLine[],
): ManuscriptLine[] {
  const end = usualEnd(lines)
  const fresh = put.map((line) => (typeof line === 'string' ? { content: line, end } : line))
  const spliced = [...lines.slice(0, start), ...fresh, ...lines.slice(start + count)]
  const endsOpen = lines.at(-1)?.end === ''
  return spliced.map((line, index) => {
    if (index < spliced.length - 1) return line.end === '' ? { ...line, end } : line
    return endsOpen && line.end !== '' ? { ...line, end: '' } : line
  })
}
