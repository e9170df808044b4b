import { splitReferences } from '@/lib/digest/references/references'
import { ordered, placedIn, placesOf } from '../draft/article-order'
import type { Change } from '../draft/change'
import { type Draft, draftOf, type FileDraft, lineOf, textsOf } from '../draft/draft'
import { freshId } from '../draft/fresh-id'
import type { OpenDocument } from '../draft/open-document'
import { sectionNames } from '../edit/section-rows'
import { differs, type Pair, pairs } from './compare-lists'

/** A part of the document in both texts. */
export interface ComparedPart {
  readonly name: string
  /** An order is taken as a whole, a text and a file as well; of a list, line by line. */
  readonly kind: 'text' | 'list' | 'order' | 'file'
  /** What puts a text of mine into the form: as one more line of a list, else in place of what is there. */
  readonly put: (text: string) => Change
  readonly pairs: readonly Pair[]
}

/**
 * The parts in which my draft and their document differ. Both name the articles of a story as `counted` does: their
 * document, or the form that went on from it.
 */
export function comparedParts(theirs: OpenDocument, my: Draft, counted?: Draft): readonly ComparedPart[] {
  const there = draftOf(theirs)
  const placed = placedIn(there, my)
  const base = ordered(there, placesOf(counted ?? there))
  const mine = ordered(placed, placesOf(counted ?? there))
  const one = (name: string, theirText: string, myText: string, put: ComparedPart['put']): ComparedPart => ({
    ...{ name, kind: 'text', put },
    pairs: pairs([theirText], [myText]),
  })
  const title = one('Title', base.title, mine.title, (text) => ({ kind: 'title', text }))
  const summary =
    base.summary === undefined || mine.summary === undefined
      ? []
      : [one('Summary', base.summary, mine.summary, (text) => ({ kind: 'summary', text }))]
  const lists = sectionNames(theirs).map(
    ({ section, name }): ComparedPart => ({
      name,
      kind: 'list',
      put: (text) => ({ kind: 'add', section, line: lineOf(freshId(), text) }),
      pairs: pairs(textsOf(base, section), textsOf(mine, section).filter(Boolean)),
    }),
  )
  const articles = base.articles.flatMap((article, index) => {
    const { place } = article
    const myArticle = mine.articles.find((told) => told.place === place) ?? article
    const name = `Article ${index + 1}`
    return [
      // A draft of an older desk knows no titles of articles.
      one(`${name}, title`, article.title, myArticle.title || article.title, (text) => ({
        ...{ kind: 'article-title', place, text },
      })),
      one(name, article.account, myArticle.account, (text) => ({ kind: 'account', place, text })),
    ]
  })
  const order: ComparedPart = {
    ...{ name: 'Order of the articles', kind: 'order', pairs: orderPairs(there, placed) },
    put: () => ({ kind: 'article-order', places: placesOf(placed) }),
  }
  const titles = new Map(mine.sources.map(({ key, title }) => [key, title]))
  const sources = base.sources.map(({ key, number, title }) =>
    one(`Source ${number}, title`, title, titles.get(key) ?? title, (text) => ({ kind: 'source-title', key, text })),
  )
  const image =
    base.image === undefined || mine.image === undefined
      ? []
      : [one('Image', base.image, mine.image, (text) => ({ kind: 'image-description', text }))]
  const parts = [title, ...summary, ...image, ...lists, order, ...articles, ...sources]
  return parts.filter((part) => part.pairs.some(differs))
}

/** What differs, mine being a form or a file; nothing as long as their file is not there to be compared with. */
export function partsOf(
  theirs: OpenDocument,
  my: Draft,
  theirFile: { readonly base?: string } | undefined,
  counted?: Draft,
): readonly ComparedPart[] | undefined {
  if (!my.file) return comparedParts(theirs, my, counted)
  return theirFile?.base === undefined ? undefined : comparedFile(theirFile.base, my.file)
}

/** My file in the lines that differ from theirs, whose file is `base`. */
function comparedFile(base: string, { text }: FileDraft): readonly ComparedPart[] {
  const found = pairs(base.split('\n'), text.split('\n')).filter(differs)
  const put = () => ({ kind: 'open-file', file: { base, text } }) as const
  return found.length > 0 ? [{ name: 'Its file', kind: 'file', put, pairs: found }] : []
}

/** Place by place, the titles as they stand there: in their order, and in mine. */
function orderPairs({ articles }: Draft, mine: Draft): readonly Pair[] {
  const places = placesOf(mine).filter((was) => was < articles.length)
  return articles.map(({ title }, place) => {
    const was = places[place]
    return { place, theirs: title, mine: was === undefined ? undefined : articles[was]?.title, was }
  })
}

/** A line as it is compared: the sources it names in brackets behind it, as readers see them. */
export function shownLine(markdown: string): string {
  const { text, numbers } = splitReferences(markdown)
  return numbers.length > 0 ? `${text} [${numbers.join(', ')}]` : text
}
