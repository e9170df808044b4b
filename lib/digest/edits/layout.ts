import { type OutlineArticle, outlineArticles } from '../body/articles'
import { type OutlineSection, readOutline } from '../body/outline'
import { sortStorySections } from '../body/sections'
import { Findings } from '../findings'
import { findClosingFence } from '../front-matter/fence'
import { type FrontMatter, readFrontMatter } from '../front-matter/strict-yaml'
import { type ManuscriptLine, readManuscript, usualEnd } from '../manuscript'
import { memoizeLast } from '../memoize'

/** Positions in the text of a parsed document. */
export interface Layout {
  readonly mark: string
  readonly lines: readonly ManuscriptLine[]
  readonly contents: readonly string[]
  readonly closing: number
  readonly frontMatter: FrontMatter
}

/** One action sets and removes several keys of the same text. */
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

/** Also found when it has no article yet. */
export const articlesSectionOf = (layout: Layout): OutlineSection | undefined =>
  sortStorySections(sectionsOf(layout), new Findings('text')).articles

export function articlesOf(layout: Layout): readonly OutlineArticle[] {
  const { articles } = sortStorySections(sectionsOf(layout), new Findings('text'))
  return articles ? outlineArticles(articles, layout.contents) : []
}

export const sectionsOf = ({ contents, closing }: Layout): OutlineSection[] => readOutline(contents, closing + 1)

/** A string gets its neighbours' line end. */
export type NewLine = string | ManuscriptLine

/** Every line but the last gets a line end; a text without a final line end stays without. */
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
