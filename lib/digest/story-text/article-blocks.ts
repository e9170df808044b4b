import type { ArticleFields } from './story-fields'
import { paragraphsOf, type TextLine } from './text-lines'

const longestTitle = 250

/**
 * The articles of a part: a title, then its account. `promised` is how many the head of the story counts; where
 * the paragraphs are twice as many, titles and accounts take turns, otherwise titles are told by their look.
 */
export function readArticleBlocks(lines: readonly TextLine[], promised: number): Omit<ArticleFields, 'outlet'>[] {
  const stacked = splitStacked(lines, promised)
  if (stacked) return stacked
  const paragraphs = paragraphsOf(lines)
  if (paragraphs.length === 2 * promised) {
    return Array.from({ length: promised }, (_, index) => ({
      title: paragraphs[2 * index] ?? '',
      account: paragraphs.slice(2 * index + 1, 2 * index + 2),
    }))
  }
  return paragraphs.reduce<{ title: string; account: string[] }[]>((articles, text, index) => {
    const current = articles.at(-1)
    const startsArticle =
      !current || (current.account.length > 0 && isTitle(text) && !isTitle(paragraphs[index + 1] ?? ''))
    if (startsArticle) articles.push({ title: text, account: [] })
    else current.account.push(text)
    return articles
  }, [])
}

/** No blank line between a title and its account: as many blocks as articles, of two lines and more each. */
function splitStacked(lines: readonly TextLine[], promised: number): Omit<ArticleFields, 'outlet'>[] | undefined {
  const starts = lines.flatMap(({ gap }, index) => (gap || index === 0 ? [index] : []))
  const blocks = starts.map((start, index) => lines.slice(start, starts[index + 1]).map(({ text }) => text))
  if (blocks.length !== promised || !blocks.every(([title = '', ...rest]) => rest.length > 0 && isTitle(title)))
    return undefined
  return blocks.map(([title = '', ...account]) => ({ title, account: [account.join(' ')] }))
}

/** A title is short and does not end like a sentence of an account. */
const isTitle = (text: string): boolean =>
  text !== '' && text.length <= longestTitle && !/[.。…;:,]["'”’»)]?$/.test(text)
