import type { ArticleFields } from './story-fields'
import { type Paragraph, paragraphsOf, type TextLine } from './text-lines'

type UntoldArticle = Omit<ArticleFields, 'outlet'>

export interface ArticleBlocks {
  readonly articles: readonly UntoldArticle[]
  /** Paragraphs that cannot be given to an article without guessing. */
  readonly unplaced: readonly Paragraph[]
  /** Whether there are as many articles as promised and nothing was left over. */
  readonly certain: boolean
}

const longestTitle = 250

/**
 * The articles of a part: a title, then its account. `promised` is how many the head of the story counts; only where
 * as many titles are found is all below a title its account. `hasHeadings`: titles are Markdown headings.
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
  const articles: UntoldArticle[] = []
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

/** A title right above its account, without a blank line between them. */
function readStacked({ lines: [title = '', ...account] }: Paragraph): UntoldArticle[] {
  // A line that goes on in small letters is the first of a paragraph that was wrapped.
  const isStacked = account.length > 0 && isTitle(title) && !/^\p{Ll}/u.test(account[0] ?? '')
  return isStacked ? [{ title, account: [account.join(' ')] }] : []
}

/** Paragraphs of a story that says how many articles it has. */
function readCounted(paragraphs: readonly Paragraph[], promised: number): ArticleBlocks {
  const { before, groups } = groupByTitle(paragraphs)
  const isWhole = before.length === 0 && groups.length === promised
  // Where one article lacks its account, a second paragraph of another may be that account, or one without its title.
  if (isWhole && (groups.every(({ rest }) => rest.length > 0) || groups.every(({ rest }) => rest.length < 2)))
    return { articles: groups.map(articleOf), unplaced: [], certain: true }
  const articles: UntoldArticle[] = []
  const unplaced = [...before]
  for (const { title, rest } of groups) {
    const [account, ...others] = rest
    // Among too many titles, one without an account may be a sentence of one.
    if (!account && groups.length > promised) unplaced.push(title)
    else if (account && mayBeTitle(account.text)) {
      articles.push({ title: title.text, account: [] })
      unplaced.push(account)
    } else articles.push({ title: title.text, account: account ? [account.text] : [] })
    unplaced.push(...others)
  }
  return { articles, unplaced, certain: false }
}

/** Paragraphs of a story that names no outlets: nothing can come to stand under a wrong one. */
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

const articleOf = ({ title, rest }: Group): UntoldArticle => ({
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

/** A title that was cut short ends like an account that was. */
const mayBeTitle = (text: string): boolean =>
  text.length <= longestTitle && /(?:…|\.{3})["'”’»)]*$/.test(text) && !/[.!?。]\s/.test(text)

const abbreviated = /(?:\b\p{Lu}\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|etc)\.$/u

/** A title is short and does not end like a sentence of an account. */
export const isTitle = (text: string): boolean =>
  text.length <= longestTitle &&
  (!/(?![!?！？؟])[\p{Sentence_Terminal}…;:,]["'”’»)]*$/u.test(text) || (abbreviated.test(text) && !/\.\s/.test(text)))
