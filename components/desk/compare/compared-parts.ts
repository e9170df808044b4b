import { splitReferences } from '@/lib/digest/references/references'
import { ordered, placedIn, placesOf, strangersIn } from '../state/article-order'
import type { Change } from '../state/change'
import {
  type ArticleDraft,
  type Draft,
  draftOf,
  type FileDraft,
  lineOf,
  type SourceTitle,
  textsOf,
} from '../state/draft'
import { freshId } from '../state/fresh-id'
import { numberNow } from '../state/numbers'
import type { OpenDocument } from '../state/open-document'
import {
  isKept,
  type RemovedPart,
  removedParts,
  withArticle,
  withoutPart,
  withPart,
  withSource,
} from '../state/removed'
import { sectionNames } from '../state/section-rows'
import { differs, type Pair, pairs } from './compare-lists'

/** A part of the document in both texts. */
export interface ComparedPart {
  readonly name: string
  /**
   * An order is taken as a whole, a text and a file as well; of a list, line by line. What is left out in mine is left
   * out of theirs, what is added in mine is added. What theirs has not at all can be read, and put nowhere.
   */
  readonly kind: 'text' | 'list' | 'order' | 'left-out' | 'added' | 'stranger' | 'file'
  /** What puts a text of mine into the form: as one more line of a list, else in place of what is there. */
  readonly put: ((text: string) => Change) | undefined
  readonly pairs: readonly Pair[]
}

/**
 * The parts in which my draft and their document differ. Both name sources and articles as `form` does: their document,
 * or the form that went on from it. What mine leaves out is a part of its own, and makes no line of a list another.
 */
export function comparedParts(theirs: OpenDocument, my: Draft, form?: Draft): readonly ComparedPart[] {
  const there = draftOf(theirs)
  const placed = placedIn(there, my)
  const isTheirs = (part: RemovedPart) => 'key' in part || part.place < there.articles.length
  const isNew = isNewIn(form ?? there)
  const fresh = { sources: placed.sources.filter(isNew), articles: placed.articles.filter(isNew) }
  const known = [...fresh.sources, ...fresh.articles].reduce(withoutPart, placed)
  const whole = removedParts(known).filter(isTheirs).reduce(withPart, known)
  const base = countedAs(there, form ?? there)
  const mine = countedAs(whole, form ?? there)
  const one = (name: string, theirText: string, myText: string, put: (text: string) => Change): ComparedPart => ({
    ...{ name, kind: 'text', put },
    pairs: pairs([theirText], [myText]),
  })
  const out = (name: string, title: string, part: RemovedPart): ComparedPart => ({
    ...{ name, kind: 'left-out', pairs: pairs([title], []) },
    put: () => ({ kind: 'leave-out', part }),
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
  const articles = base.articles.filter(isKept).flatMap((article, index) => {
    const { place } = article
    const myArticle = placed.articles.find((told) => told.place === place) ?? article
    const name = `Article ${index + 1}`
    if (!isKept(myArticle)) return [out(name, article.title, { place })]
    return [
      // A draft of an older desk knows no titles of articles.
      one(`${name}, title`, article.title, myArticle.title || article.title, (text) => ({
        ...{ kind: 'article-title', place, text },
      })),
      one(name, article.account, myArticle.account, (text) => ({ kind: 'account', place, text })),
    ]
  })
  const strangers = strangersIn(there, placed).map(
    ({ title, account }): ComparedPart => ({
      ...{ name: `“${title}”, which their text does not have`, kind: 'stranger', pairs: pairs([], [account]) },
      put: undefined,
    }),
  )
  const order: ComparedPart = {
    ...{ name: 'Order of the articles', kind: 'order', pairs: orderPairs(there, placed) },
    put: () => ({ kind: 'article-order', places: placesOf(placed) }),
  }
  const own = new Map(placed.sources.map((source) => [source.key, source]))
  const sources = base.sources.filter(isKept).map((source) => {
    const { key, title } = source
    const mySource = own.get(key)
    const name = `Source ${numberNow(base, source)}`
    if (mySource && !isKept(mySource)) return out(name, title, { key })
    return one(`${name}, title`, title, mySource?.title ?? title, (text) => ({
      kind: 'source-title',
      key,
      text,
    }))
  })
  const image =
    base.image === undefined || mine.image === undefined
      ? []
      : [one('Image', base.image, mine.image, (text) => ({ kind: 'image-description', text }))]
  const more = (name: string, text: string, put: Change): ComparedPart => ({
    ...{ name, kind: 'added', pairs: pairs([], [text]) },
    put: () => put,
  })
  const nameOfSide = ({ added }: SourceTitle) =>
    sectionNames(theirs).find(({ section }) => section === added?.side)?.name ?? ''
  const newSources = fresh.sources.map((source) =>
    more(`New source, ${nameOfSide(source)}`, `${source.title}, ${source.added?.outlet}`, {
      kind: 'add-source',
      source,
    }),
  )
  const newArticles = fresh.articles.map((article) =>
    more(`New article: ${article.title}`, article.account, { kind: 'add-article', article }),
  )
  const parts = [
    ...[title, ...summary, ...image, ...lists, order, ...articles, ...newArticles],
    ...[...strangers, ...sources, ...newSources],
  ]
  return parts.filter((part) => part.pairs.some(differs))
}

/** What was added in a draft and is not in the form. */
const isNewIn =
  (form: Draft) =>
  (part: SourceTitle | ArticleDraft): boolean => {
    if (!part.added || !isKept(part)) return false
    return 'key' in part
      ? !form.sources.some(({ key }) => key === part.key)
      : !form.articles.some(({ place }) => place === part.place)
  }

/** A draft with what was added to a form, its articles in the order of that, and without what is left out of it. */
function countedAs(draft: Draft, form: Draft): Draft {
  const sources = form.sources.reduce(withSource, draft)
  const whole = form.articles.filter(isKept).reduce(withArticle, sources)
  return removedParts(form).reduce(withoutPart, ordered(whole, placesOf(form)))
}

/** What differs, mine being a form or a file; nothing as long as their file is not there to be compared with. */
export function partsOf(
  theirs: OpenDocument,
  my: Draft,
  theirFile: { readonly base?: string } | undefined,
  form?: Draft,
): readonly ComparedPart[] | undefined {
  if (!my.file) return comparedParts(theirs, my, form)
  return theirFile?.base === undefined ? undefined : comparedFile(theirFile.base, my.file)
}

/** My file in the lines that differ from theirs, whose file is `base`. */
function comparedFile(base: string, { text }: FileDraft): readonly ComparedPart[] {
  const found = pairs(base.split('\n'), text.split('\n')).filter(differs)
  const put = () => ({ kind: 'open-file', file: { base, text } }) as const
  return found.length > 0 ? [{ name: 'Source file', kind: 'file', put, pairs: found }] : []
}

/** Place by place, the titles of the articles that mine has too: in their order, and in mine. */
function orderPairs(there: Draft, mine: Draft): readonly Pair[] {
  const places = placesOf(mine)
  const articles = there.articles.filter(({ place }) => places.includes(place))
  return articles.map(({ title }, place) => {
    const was = articles.findIndex((article) => article.place === places[place])
    return { place, theirs: title, mine: articles[was]?.title, was }
  })
}

/** A line as it is compared: the sources it names in brackets behind it, as readers see them. */
export function shownLine(markdown: string): string {
  const { text, numbers } = splitReferences(markdown)
  return numbers.length > 0 ? `${text} [${numbers.join(', ')}]` : text
}
