import { splitReferences } from '@/lib/digest/references/references'
import type { Change } from '../state/change'
import {
  type ArticleDraft,
  type Draft,
  draftOf,
  type FileDraft,
  lineOf,
  type SourceDraft,
  textsOf,
} from '../state/draft'
import { freshId } from '../state/fresh-id'
import { isKept, keptIds, type Numbering, numbersIn } from '../state/numbers'
import { onto, strangersIn } from '../state/onto'
import type { OpenDocument } from '../state/open-document'
import { sectionNames } from '../state/section-rows'
import { differs, type Pair, pairs } from './compare-lists'

export interface ComparedPart {
  readonly name: string
  /** Only lists are compared line by line. A `stranger` exists only in mine and has no place in the form. */
  readonly kind: 'text' | 'list' | 'order' | 'left-out' | 'added' | 'stranger' | 'file'
  /** A list gets one more line; otherwise the text is replaced. */
  readonly put: ((text: string) => Change) | undefined
  readonly pairs: readonly Pair[]
}

/** Where my draft and their document differ. Numbers are those of `form`: theirs, or the form continued from it. */
export function comparedParts(theirs: OpenDocument, my: Draft, form?: Draft): readonly ComparedPart[] {
  const there = draftOf(theirs)
  const placed = onto(there, my)
  const now = form ?? there
  const isNew = ({ id, added, leftOut }: SourceDraft | ArticleDraft) =>
    added && !leftOut && ![...now.sources, ...now.articles].some((one) => one.id === id)
  const fresh = { sources: placed.sources.filter(isNew), articles: placed.articles.filter(isNew) }
  const numberOf = numbersIn(now)
  const one = (name: string, theirText: string, myText: string, put: (text: string) => Change): ComparedPart => ({
    name,
    kind: 'text',
    put,
    pairs: pairs([theirText], [myText]),
  })
  const out = (name: string, title: string, id: string): ComparedPart => ({
    name,
    kind: 'left-out',
    pairs: pairs([title], []),
    put: () => ({ kind: 'leave-out', id }),
  })
  const title = one('Title', there.title, placed.title, (text) => ({ kind: 'title', text }))
  const summary =
    there.summary === undefined || placed.summary === undefined
      ? []
      : [one('Summary', there.summary, placed.summary, (text) => ({ kind: 'summary', text }))]
  const lists = sectionNames(theirs).map(
    ({ section, name }): ComparedPart => ({
      name,
      kind: 'list',
      put: (text) => ({ kind: 'add', section, line: lineOf(freshId(), text, keptIds(now)) }),
      pairs: pairs(textsOf(there, section, numberOf), textsOf(placed, section, numberOf).filter(Boolean)),
    }),
  )
  const byNumber = (one: { readonly id: string }, other: { readonly id: string }) =>
    (numberOf(one.id) ?? 0) - (numberOf(other.id) ?? 0)
  const shown = <Part extends SourceDraft | ArticleDraft>(parts: readonly Part[]) =>
    parts.filter(({ id }) => numberOf(id) !== undefined).toSorted(byNumber)
  const articles = shown(there.articles).flatMap((article) => {
    const { id } = article
    const myArticle = placed.articles.find((other) => other.id === id) ?? article
    const name = `Article ${numberOf(id)}`
    if (!isKept(myArticle)) return [out(name, article.title, id)]
    return [
      one(`${name}, title`, article.title, myArticle.title, (text) => ({ kind: 'article-title', id, text })),
      one(name, article.account, myArticle.account, (text) => ({ kind: 'account', id, text })),
    ]
  })
  const strangers = strangersIn(there, placed).map(
    ({ title, account }): ComparedPart => ({
      name: `“${title}”, which their text does not have`,
      kind: 'stranger',
      pairs: pairs([], [account]),
      put: undefined,
    }),
  )
  const order: ComparedPart = {
    name: 'Order of the articles',
    kind: 'order',
    pairs: orderPairs(there, placed),
    put: () => ({ kind: 'article-order', ids: keptIds({ sources: [], articles: placed.articles }) }),
  }
  const own = new Map(placed.sources.map((source) => [source.id, source]))
  const sources = shown(there.sources).map(({ id, title }) => {
    const mySource = own.get(id)
    const name = `Source ${numberOf(id)}`
    if (mySource && !isKept(mySource)) return out(name, title, id)
    return one(`${name}, title`, title, mySource?.title ?? title, (text) => ({ kind: 'source-title', id, text }))
  })
  const reports = one('Sources that are one report', reportText(there, numberOf), reportText(placed, numberOf), () => ({
    kind: 'reports',
    reports: placed.reports,
  }))
  const image =
    there.image === undefined || placed.image === undefined
      ? []
      : [one('Image', there.image, placed.image, (text) => ({ kind: 'image-description', text }))]
  const more = (name: string, text: string, put: Change): ComparedPart => ({
    name,
    kind: 'added',
    pairs: pairs([], [text]),
    put: () => put,
  })
  const nameOfSide = ({ added }: SourceDraft) =>
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
    ...[...strangers, ...sources, ...newSources, reports],
  ]
  return parts.filter((part) => part.pairs.some(differs))
}

function reportText({ reports }: Draft, numberOf: Numbering): string {
  const numbers = (ids: readonly string[]) => ids.flatMap((id) => numberOf(id) ?? []).join(', ')
  const same = (reports?.same ?? []).map((list) => `${numbers(list)} are one report.`)
  const own = reports?.own.length ? [`On their own: ${numbers(reports.own)}.`] : []
  return [...same, ...own].join(' ')
}

/** Undefined until their file is loaded. */
export function partsOf(
  theirs: OpenDocument,
  my: Draft,
  theirFile: { readonly base?: string } | undefined,
  form?: Draft,
): readonly ComparedPart[] | undefined {
  if (!my.file) return comparedParts(theirs, my, form)
  return theirFile?.base === undefined ? undefined : comparedFile(theirFile.base, my.file)
}

function comparedFile(base: string, { text }: FileDraft): readonly ComparedPart[] {
  const found = pairs(base.split('\n'), text.split('\n')).filter(differs)
  const put = () => ({ kind: 'open-file', file: { base, text } }) as const
  return found.length > 0 ? [{ name: 'Source file', kind: 'file', put, pairs: found }] : []
}

function orderPairs(there: Draft, mine: Draft): readonly Pair[] {
  const ids = keptIds({ sources: [], articles: mine.articles }).filter((id) =>
    there.articles.some((one) => one.id === id),
  )
  const articles = there.articles.filter(({ id }) => ids.includes(id))
  return articles.map(({ title }, place) => {
    const was = articles.findIndex(({ id }) => id === ids[place])
    return { place, theirs: title, mine: articles[was]?.title, was }
  })
}

/** With source numbers in brackets, as readers see them. */
export function shownLine(markdown: string): string {
  const { text, numbers } = splitReferences(markdown)
  return numbers.length > 0 ? `${text} [${numbers.join(', ')}]` : text
}
