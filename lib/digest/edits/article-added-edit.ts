import { isSeq, type Node } from 'yaml'
import { cleanText } from '../clean-text'
import type { Story } from '../document'
import { quote } from '../front-matter/scalar'
import { pairOf } from '../front-matter/strict-yaml'
import { safeLink } from '../link'
import { joinLines } from '../manuscript'
import { escapeLine } from '../story-text/escape'
import { type AddedArticle, refusal, refuseFaulty } from './added-report'
import { setFigure, withItem } from './front-matter-list'
import { articlesOf, articlesSectionOf, readLayout, spliceLines } from './layout'
import { readProse } from './prose-edit'

/** Adds an article at the end and counts its outlet. Throws InvalidDocument. */
export function articleAddedText(story: Story, article: AddedArticle, origin: string): string {
  refuseFaulty(article, origin)
  const link = safeLink(article.link)
  const twin = story.articles.findIndex((one) => one.link === link)
  if (twin >= 0) throw refusal(`article ${twin + 1} already has this link`, origin)
  const layout = readLayout(story.text)
  const section = articlesSectionOf(layout)
  const below = articlesOf(layout).at(-1)?.end ?? section?.end
  const end = layout.contents.slice(0, below).findLastIndex((content) => content.trim() !== '') + 1
  const put = [
    ...(section ? [] : ['', '## Articles']),
    ...['', `### ${escapeLine(article.title.trim())}`, ''],
    ...[`Outlet: ${escapeLine(article.outlet.trim())}`, `Link: ${escapeLine(article.link.trim())}`, ''],
    ...readProse(article.account).split('\n'),
  ]
  return withReport(layout.mark + joinLines(spliceLines(layout.lines, end, 0, put)), cleanText(article.outlet))
}

/** Last check: the article must read as given and the others as before. */
export function refuseRunOn(before: Story, after: Story, article: AddedArticle, origin: string): void {
  const { title, outlet, link, account } = article
  const wanted = {
    title: cleanText(title),
    account: readProse(account),
    outlet: cleanText(outlet),
    link: safeLink(link),
  }
  const told = ({ title, account, outlet, link }: typeof wanted | Story['articles'][number]) =>
    JSON.stringify([title, account, outlet, link])
  const all = [...before.articles, wanted]
  if (
    all.length === after.articles.length &&
    all.every((one, index) => told(one) === told(after.articles[index] ?? one))
  )
    return
  throw refusal('its text, or that of the article above, would run into the next; add it in the source file', origin)
}

function withReport(text: string, outlet: string): string {
  const list = pairOf(readLayout(text).frontMatter.root, 'outlets')?.value
  if (!isSeq(list)) return text
  const place = list.items.findIndex((item) => cleanText(String(facts(item as Node).name)) === outlet)
  if (place < 0) return withItem(text, 'outlets', { name: quote(outlet), count: '1' })
  const { count } = facts(list.items[place] as Node)
  return typeof count === 'number' ? setFigure(text, ['outlets', place, 'count'], count + 1) : text
}

const facts = (item: Node) => (item.toJSON() ?? {}) as { name?: unknown; count?: unknown }
