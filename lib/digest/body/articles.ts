import { decodeString } from 'micromark-util-decode-string'
import { cleanText } from '../clean-text'
import type { Article } from '../document'
import type { Findings } from '../findings'
import { safeLink, whyUnlinked } from '../link'
import { headingText, lineOf, type OutlineSection } from './outline'
import { proseOf } from './prose'

export interface OutlineArticle {
  readonly heading: string
  readonly headingLine: number
  readonly outlet: string | undefined
  readonly link: string | undefined
  readonly first: number
  readonly end: number
}

export function outlineArticles(section: OutlineSection, lines: readonly string[]): OutlineArticle[] {
  const headings = section.blocks.filter((block) => block.type === 'heading' && block.depth === 3)
  return headings.map((heading, index) => {
    const next = headings[index + 1]
    const end = next ? lineOf(next) : section.end
    const facts = readFacts(lines, heading.position?.end.line ?? 0, end)
    return { heading: headingText(lines, heading), headingLine: lineOf(heading), ...facts, end }
  })
}

function readFacts(lines: readonly string[], from: number, end: number) {
  const facts: { outlet?: string; link?: string } = {}
  let first = from
  for (let line = from; line < end; line++) {
    const content = lines[line] ?? ''
    if (content.trim() === '') continue
    const [, key, value] = /^(Outlet|Link):[ \t]+(\S.*)$/.exec(content) ?? []
    const name = key === 'Outlet' ? 'outlet' : 'link'
    if (!value || facts[name] !== undefined) break
    facts[name] = decodeString(value.trim())
    first = line + 1
  }
  return { outlet: facts.outlet, link: facts.link, first }
}

export function readArticles(
  articles: readonly OutlineArticle[],
  lines: readonly string[],
  findings: Findings,
): Article[] {
  return articles.map((article, index): Article => {
    const line = article.headingLine + 1
    const title = cleanText(article.heading)
    const account = proseOf(lines.slice(article.first, article.end))
    const field = `articles[${index}]`
    if (!title) findings.hold('blank-title', `Article ${index + 1} has no title`, { line, field })
    if (!account) findings.hold('no-account', `Article ${index + 1} has a title, but no text`, { line, field })
    const link = article.link === undefined ? undefined : safeLink(article.link)
    if (article.link !== undefined && !link) {
      const message = `Article ${index + 1} is shown without a link: ${whyUnlinked(article.link)}`
      findings.hold('unlinked-source', message, { line, field })
    }
    return { title, account, link, outlet: cleanText(article.outlet ?? '') || undefined, line }
  })
}
