import { numbersAfter, renumberReferences } from '@/lib/digest/references/references'
import type { Draft, Line, Told } from './draft'

/** The articles of a draft in its order, each by its place in the revision. */
export const placesOf = ({ articles }: Draft): readonly number[] => articles.map(({ place }) => place)

/** The draft with its articles in the order of `places`; those not named come last. Its lines name the same articles. */
export function ordered(draft: Draft, places: readonly number[]): Draft {
  const old = placesOf(draft)
  const named = places.map((place) => old.indexOf(place)).filter((index) => index >= 0)
  const order = [...new Set([...named, ...old.keys()])]
  if (order.every((from, index) => from === index)) return draft
  const number = numbersAfter(order)
  const anew = (line: Line): Line => ({ ...line, tail: renumberReferences(line.tail, number) })
  const lists = Object.entries(draft.lists).map(([section, lines]) => [section, lines.map(anew)] as const)
  const articles = order.flatMap((from) => draft.articles[from] ?? [])
  return { ...draft, lists: Object.fromEntries(lists), articles }
}

/** The draft in terms of the revision that `saved` became: its articles stand there in the order of `saved`. */
export function placedOn(draft: Draft, saved: Draft): Draft {
  const now = new Map(saved.articles.map(({ place }, index) => [place, index]))
  return replaced(draft, (place) => now.get(place) ?? place)
}

/** What tells that two articles are one: the first that applies counts. */
const likenesses: readonly ((one: Told, other: Told) => boolean)[] = [
  (one, other) => one.place === other.place && (one.title === other.title || one.account === other.account),
  (one, other) => one.title === other.title,
  (one, other) => one.account === other.account,
  (one, other) => one.place === other.place,
  () => true,
]

/**
 * My draft in terms of another revision, whose own draft is `theirs`: there, articles may have been put in another
 * order and retyped. An article of mine that is none of theirs stands beyond their last.
 */
export function placedIn(theirs: Draft, mine: Draft): Draft {
  const found = new Map<number, number>()
  const free = new Set(theirs.articles)
  for (const alike of likenesses)
    for (const article of mine.articles) {
      const theirOwn = found.has(article.place) ? undefined : [...free].find((other) => alike(article, other))
      if (!theirOwn) continue
      free.delete(theirOwn)
      found.set(article.place, theirOwn.place)
    }
  return replaced(mine, (place) => found.get(place) ?? theirs.articles.length + place)
}

function replaced(draft: Draft, placeNow: (place: number) => number): Draft {
  const articles = draft.articles.map((article) => ({ ...article, place: placeNow(article.place) }))
  const isSame = articles.every(({ place }, index) => place === draft.articles[index]?.place)
  return isSame ? draft : { ...draft, articles }
}
