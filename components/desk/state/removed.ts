import {
  numbersWithout,
  printReferences,
  renumberReferences,
  splitReferences,
} from '@/lib/digest/references/references'
import type { ArticleDraft, Draft, LineDraft, SourceTitle } from './draft'
import { keptNumbers, numberNow } from './numbers'

/** A source of a digest by its key, or an article of a story by its place. */
export type RemovedPart = { readonly key: string } | { readonly place: number }

export const isKept = ({ leftOut }: SourceTitle | ArticleDraft): boolean => leftOut === undefined

export const removedParts = ({ sources, articles }: Draft): readonly RemovedPart[] => [
  ...sources.filter((source) => !isKept(source)).map(({ key }) => ({ key })),
  ...articles.filter((article) => !isKept(article)).map(({ place }) => ({ place })),
]

/** The draft without a source or an article: the others close up, and lines go on naming those they named. */
export function withoutPart(draft: Draft, part: RemovedPart): Draft {
  const number = numberOf(draft, part)
  if (number === undefined) return draft
  const lines = Object.values(draft.lists).flat()
  const leftOut = lines.filter(({ tail }) => splitReferences(tail).numbers.includes(number)).map(({ id }) => id)
  const rest = renumbered(draft, numbersWithout([number]))
  // What was added here and never saved leaves nothing behind; Undo has it.
  if ('key' in part) {
    const sources = rest.sources.flatMap((one) => (one.key !== part.key ? one : one.added ? [] : { ...one, leftOut }))
    return { ...rest, sources }
  }
  const [kept, gone] = [rest.articles.filter(isKept), rest.articles.filter((one) => !isKept(one))]
  const left = kept.filter(({ place, added }) => place === part.place && !added).map((one) => ({ ...one, leftOut }))
  return { ...rest, articles: [...kept.filter(({ place }) => place !== part.place), ...gone, ...left] }
}

/** The draft with what was left out at its place again, named by the lines that named it. */
export function withPart(draft: Draft, part: RemovedPart): Draft {
  if ('key' in part) {
    const source = draft.sources.find((one) => one.key === part.key && !isKept(one))
    if (!source) return draft
    const sources = draft.sources.map((one) => (one === source ? broughtBack(source) : one))
    return namedAgain({ ...draft, sources }, numberNow(draft, source), source.leftOut)
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

/** What a source or an article is named by; undefined where it is left out, or there is no such. */
function numberOf(draft: Draft, part: RemovedPart): number | undefined {
  if ('place' in part) {
    const index = draft.articles.filter(isKept).findIndex(({ place }) => place === part.place)
    return index < 0 ? undefined : index + 1
  }
  return keptNumbers(draft).find(([key]) => key === part.key)?.[1]
}

function broughtBack<Part extends SourceTitle | ArticleDraft>({ leftOut: _, ...rest }: Part): Omit<Part, 'leftOut'> {
  return rest
}

/** The draft with a source more, the last of its side: lines go on naming those they named. */
export function withSource(draft: Draft, source: SourceTitle): Draft {
  if (!source.added || draft.sources.some(({ key }) => key === source.key)) return draft
  const more = { ...draft, sources: [...draft.sources, source] }
  return renumbered(more, apartFrom(numberNow(more, source)))
}

/** The draft with an article more, the last of those that stay. */
export function withArticle(draft: Draft, article: ArticleDraft): Draft {
  if (!article.added || draft.articles.some(({ place }) => place === article.place)) return draft
  const kept = draft.articles.filter(isKept)
  return { ...draft, articles: draft.articles.toSpliced(kept.length, 0, article) }
}

/** Where one comes in at a number, those from there on are counted one further. */
const apartFrom = (number: number) => (old: number) => (old < number ? old : old + 1)

function namedAgain(draft: Draft, number: number, ids: readonly string[] = []): Draft {
  return withLines(renumbered(draft, apartFrom(number)), (line) => {
    if (!ids.includes(line.id)) return line
    const { numbers, unread } = splitReferences(line.tail)
    return { ...line, tail: printReferences([...numbers, number], unread) }
  })
}

function withLines(draft: Draft, change: (line: LineDraft) => LineDraft): Draft {
  const lists = Object.entries(draft.lists).map(([section, lines]) => [section, lines.map(change)] as const)
  return { ...draft, lists: Object.fromEntries(lists) }
}
