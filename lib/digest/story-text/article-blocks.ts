import type { ArticleFields } from './story-fields'
import { type Paragraph, paragraphsOf, type TextLine } from './text-lines'

type ArticleWithoutOutlet = Omit<ArticleFields, 'outlet'>

export interface ArticleBlocks {
  readonly articles: readonly ArticleWithoutOutlet[]
  readonly unplaced: readonly Paragraph[]
  readonly certain: boolean
}

const longestTitle = 250

/**
 * Reads titles with their accounts. Only if there are as many titles as the head promises (`promised`) is all text
 * below a title its account. `hasHeadings`: titles are Markdown headings.
 */
export function readArticleBlocks(
  lines: readonly TextLine[],
  { promised, hasHeadings }: { readonly promised: number; readonly hasHeadings: boolean },
): ArticleBlocks {
  const headed = hasHeadings && lines.some(({ heading }) => heading) ? readHeaded(lines) : undefined
  if (headed) return { ...headed, certain: headed.articles.length === promised && headed.unplaced.length === 0 }
  const paragraphs = paragraphsOf(lines)
  const stacked = paragraphs.flatMap(readStacked)
  if (promised > 0 && stacked.length === promised && paragraphs.length === promised)
    return { articles: stacked, unplaced: [], certain: true }
  return promised > 0 ? readCounted(paragraphs, promised) : readUncounted(paragraphs)
}

function readHeaded(lines: readonly TextLine[]): Omit<ArticleBlocks, 'certain'> {
  const articles: ArticleWithoutOutlet[] = []
  let from = lines.findIndex(({ heading }) => heading)
  const unplaced = paragraphsOf(lines.slice(0, from))
  while (from < lines.length) {
    const next = lines.findIndex(({ heading }, index) => index > from && heading)
    const end = next === -1 ? lines.length : next
    const account = paragraphsOf(lines.slice(from + 1, end)).map(({ text }) => text)
    articles.push({ title: lines[from]?.heading ?? '', account })
    from = end
  }
  return { articles, unplaced }
}

function readStacked({ lines: [title = '', ...account] }: Paragraph): ArticleWithoutOutlet[] {
  // A lower-case continuation is a wrapped paragraph.
  const isStacked = account.length > 0 && isTitle(title) && !/^\p{Ll}/u.test(account[0] ?? '')
  return isStacked ? [{ title, account: [account.join(' ')] }] : []
}

function readCounted(paragraphs: readonly Paragraph[], promised: number): ArticleBlocks {
  const { before, groups } = groupByTitle(paragraphs)
  const isWhole = before.length === 0 && groups.length === promised
  // If one article lacks an account, another's second paragraph may be it, or may be an article without a title.
  if (isWhole && (groups.every(({ rest }) => rest.length > 0) || groups.every(({ rest }) => rest.length < 2)))
    return { articles: groups.map(articleOf), unplaced: [], certain: true }
  const articles: ArticleWithoutOutlet[] = []
  const unplaced = [...before]
  for (const { title, rest } of groups) {
    const [account, ...others] = rest
    // Among too many titles, one without an account may be a sentence.
    if (!account && groups.length > promised) unplaced.push(title)
    else if (account && mayBeTitle(account.text)) {
      articles.push({ title: title.text, account: [] })
      unplaced.push(account)
    } else articles.push({ title: title.text, account: account ? [account.text] : [] })
    unplaced.push(...others)
  }
  return { articles, unplaced, certain: false }
}

/** No outlets are named, so nothing can get a wrong one. */
function readUncounted(paragraphs: readonly Paragraph[]): ArticleBlocks {
  const groups: Group[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const current = groups.at(-1)
    const next = paragraphs[index + 1]
    const startsArticle =
      !current || (current.rest.length > 0 && isTitle(paragraph.text) && !(next && isTitle(next.text)))
    if (startsArticle) groups.push({ title: paragraph, rest: [] })
    else current.rest.push(paragraph)
  }
  return { articles: groups.map(articleOf), unplaced: [], certain: false }
}

interface Group {
  readonly title: Paragraph
  readonly rest: Paragraph[]
}

const articleOf = ({ title, rest }: Group): ArticleWithoutOutlet => ({
  title: title.text,
  account: rest.map(({ text }) => text),
})

function groupByTitle(paragraphs: readonly Paragraph[]) {
  const before: Paragraph[] = []
  const groups: Group[] = []
  for (const paragraph of paragraphs) {
    if (isTitle(paragraph.text)) groups.push({ title: paragraph, rest: [] })
    else (groups.at(-1)?.rest ?? before).push(paragraph)
  }
  return { before, groups }
}

const mayBeTitle = (text: string): boolean =>
  text.length <= longestTitle && /(?:…|\.{3})["'”’»)]*$/.test(text) && !/[.!?。]\s/.test(text)

const abbreviated = /(?:\b\p{Lu}\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|etc)\.$/u

export const isTitle = (text: string): boolean =>
  text.length <= longestTitle &&
  (!/(?![!?！？؟])[\p{Sentence_Terminal}…;:,]["'”’»)]*$/u.test(text) || (abbreviated.test(text) && !/\.\s/.test(text)))
