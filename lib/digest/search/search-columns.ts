import { plainProse } from '../body/prose'
import type { Document } from '../document'
import { memoizeWeak } from '../memoize'
import { tokensOf } from './tokens'

/** Index columns for sides; sides beyond share the last one. */
export const sideColumns = 6

export interface SearchColumns {
  readonly title: string
  readonly overall: string
  /** Highlights, text, source titles and outlets of each side; a story's articles are in the first. */
  readonly sides: readonly string[]
  readonly outlets: string
  readonly facets: string
}

export const searchColumns = memoizeWeak((document: Document): SearchColumns => {
  const { title } = document
  if (document.kind === 'story') {
    const outlets = document.outlets.map(({ name }) => name)
    return {
      title: indexed([title]),
      overall: indexed([document.summary, ...document.keyPoints.map(({ plain }) => plain), ...besides(document)]),
      sides: inColumns([document.articles.flatMap((article) => [article.title, article.account])]),
      outlets: indexed(outlets),
      facets: facetsOf(document, outlets),
    }
  }
  const outlets = [...new Set(document.sources.map(({ outlet }) => outlet))]
  const sides = document.perspectives.map(({ highlights, prose, sources }) => [
    ...highlights.map(({ plain }) => plain),
    ...prose.map(({ body }) => plainProse(body)),
    ...sources.map((source) => source.title),
    ...new Set(sources.map(({ outlet }) => outlet)),
  ])
  const astray = document.sources.filter(({ perspective }) => perspective === undefined).map((source) => source.title)
  return {
    title: indexed([title, document.topicName]),
    overall: indexed([...document.highlights.map(({ plain }) => plain), ...besides(document), ...astray]),
    sides: inColumns(sides),
    outlets: indexed(outlets),
    facets: facetsOf(document, outlets),
  }
})

const besides = (document: Document): readonly string[] => {
  const kept = document.kind === 'digest' ? [...document.prose, ...document.sourceProse] : document.prose
  return [
    ...kept.map(({ body }) => plainProse(body)),
    ...(document.kind === 'digest' ? document.unreadSources.map(({ text }) => text) : []),
    ...document.otherSections.flatMap(({ heading, body }) => [heading, plainProse(body)]),
    ...document.corrections.map(({ note }) => note),
  ]
}

// A word that cannot be searched for separates texts, so that no phrase crosses them.
const indexed = (texts: readonly string[]): string =>
  texts
    .map((text) =>
      tokensOf(text)
        .map((token) => token.text)
        .join(' '),
    )
    .join(' · ')

const inColumns = (sides: readonly (readonly string[])[]): string[] =>
  Array.from({ length: sideColumns }, (_, column) =>
    indexed(column < sideColumns - 1 ? (sides[column] ?? []) : sides.slice(column).flat()),
  )

const facetsOf = (document: Document, outlets: readonly string[]): string =>
  [
    anything,
    facet('kind', document.kind),
    ...(document.kind === 'digest' ? [facet('topic', document.topic)] : []),
    ...(document.kind === 'digest'
      ? document.perspectives.map(({ id }) => facet('side', `${document.topic}/${id}`))
      : []),
    ...outlets.map((outlet) => facet('outlet', outlet)),
  ].join(' ')

export const anything = '·any'

/** One word for a value: letters and digits stay, the rest becomes dots. */
export const facet = (name: 'kind' | 'topic' | 'side' | 'outlet', value: string): string =>
  `·${name}·${value.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '·')}`

export const vocabularyOf = ({ title, overall, sides, outlets }: SearchColumns): ReadonlySet<string> =>
  new Set(
    [title, overall, ...sides, outlets]
      .join(' ')
      .split(' ')
      .filter((word) => /^[\p{Script=Latin}\p{N}]{3,30}$/u.test(word)),
  )
