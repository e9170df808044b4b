import {
  numbersWithout,
  printReferences,
  renumberReferences,
  splitReferences,
} from '@/lib/digest/references/references'
import type { Draft, Line, SourceTitle, Told } from './draft'

/** A source of a digest by its key, or an article of a story by its place. */
export type Part = { readonly key: string } | { readonly place: number }

export const isKept = ({ leftOut }: SourceTitle | Told): boolean => leftOut === undefined

export const partsLeftOut = ({ sources, articles }: Draft): readonly Part[] => [
  ...sources.filter((source) => !isKept(source)).map(({ key }) => ({ key })),
  ...articles.filter((article) => !isKept(article)).map(({ place }) => ({ place })),
]

/** The draft without a source or an article: the others close up, and lines go on naming those they named. */
export function withoutPart(draft: Draft, part: Part): Draft {
  const number = numberOf(draft, part)
  if (number === undefined) return draft
  const lines = Object.values(draft.lists).flat()
  const leftOut = lines.filter(({ tail }) => splitReferences(tail).numbers.includes(number)).map(({ id }) => id)
  const rest = renumbered(draft, numbersWithout([number]))
  if ('key' in part)
    return { ...rest, sources: rest.sources.map((one) => (one.key === part.key ? { ...one, leftOut } : one)) }
  const [kept, gone] = [rest.articles.filter(isKept), rest.articles.filter((one) => !isKept(one))]
  const left = kept.filter(({ place }) => place === part.place).map((article) => ({ ...article, leftOut }))
  return { ...rest, articles: [...kept.filter(({ place }) => place !== part.place), ...gone, ...left] }
}

/** The draft with what was left out at its place again, named by the lines that named it. */
export function withPart(draft: Draft, part: Part): Draft {
  if ('key' in part) {
    const source = draft.sources.find((one) => one.key === part.key && !isKept(one))
    if (!source) return draft
    const sources = draft.sources.map((one) => (one === source ? broughtBack(source) : one))
    return namedAgain({ ...draft, sources }, numberNow(draft.sources, source.number), source.leftOut)
  }
  const article = draft.articles.find((one) => one.place === part.place && !isKept(one))
  if (!article) return draft
  const others = draft.articles.filter((one) => one !== article)
  const kept = others.filter(isKept)
  const below = kept.findIndex(({ place }) => place > article.place)
  const index = below < 0 ? kept.length : below
  const articles = others.toSpliced(index, 0, broughtBack(article))
  return namedAgain({ ...draft, articles }, index + 1, article.leftOut)
}

/** The draft whose lines name their sources by other numbers; one that has none any more is named no more. */
export const renumbered = (draft: Draft, number: (old: number) => number | undefined): Draft =>
  withLines(draft, (line) => ({ ...line, tail: renumberReferences(line.tail, number) }))

/** The number of a source once those that are left out are gone, by the one that it has in its revision. */
export const numberNow = (sources: readonly SourceTitle[], number: number): number =>
  number - sources.filter((one) => !isKept(one) && one.number < number).length

/** The sources that stay, each by its key with its number. */
export const keptNumbers = (sources: readonly SourceTitle[]): readonly (readonly [string, number])[] =>
  sources.filter(isKept).map(({ key, number }) => [key, numberNow(sources, number)])

/** What a source or an article is named by; undefined where it is left out, or there is no such. */
function numberOf(draft: Draft, part: Part): number | undefined {
  if ('place' in part) {
    const index = draft.articles.filter(isKept).findIndex(({ place }) => place === part.place)
    return index < 0 ? undefined : index + 1
  }
  const source = draft.sources.find(({ key }) => key === part.key)
  return source && isKept(source) ? numberNow(draft.sources, source.number) : undefined
}

function broughtBack<Part extends SourceTitle | Told>({ leftOut: _, ...rest }: Part): Omit<Part, 'leftOut'> {
  return rest
}

function namedAgain(draft: Draft, number: number, ids: readonly string[] = []): Draft {
  const apart = renumbered(draft, (old) => (old < number ? old : old + 1))
  return withLines(apart, (line) => {
    if (!ids.includes(line.id)) return line
    const { numbers, unread } = splitReferences(line.tail)
    return { ...line, tail: printReferences([...numbers, number], unread) }
  })
}

function withLines(draft: Draft, change: (line: Line) => Line): Draft {
  const lists = Object.entries(draft.lists).map(([section, lines]) => [section, lines.map(change)] as const)
  return { ...draft, lists: Object.fromEntries(lists) }
}
