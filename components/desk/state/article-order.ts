import { numbersAfter } from '@/lib/digest/references/references'
import type { ArticleDraft, Draft } from './draft'
import { isKept, renumbered, withoutPart } from './removed'
import { sourcedFrom } from './sourced-from'

/** The articles of a draft in its order, each by its place in the revision; without those left out. */
export const placesOf = ({ articles }: Draft): readonly number[] => articles.filter(isKept).map(({ place }) => place)

/** The draft with its articles in the order of `places`; those not named come last. Its lines name the same articles. */
export function ordered(draft: Draft, places: readonly number[]): Draft {
  const old = draft.articles.map((article) => (isKept(article) ? article.place : undefined))
  const named = places.map((place) => old.indexOf(place)).filter((index) => index >= 0)
  const order = [...new Set([...named, ...old.keys()])]
  if (order.every((from, index) => from === index)) return draft
  const articles = order.flatMap((from) => draft.articles[from] ?? [])
  return { ...renumbered(draft, numbersAfter(order)), articles }
}

/** The draft in terms of the revision that `saved` became: its articles stand there in the order of `saved`. */
export function placedOn(draft: Draft, saved: Draft): Draft {
  const now = new Map(placesOf(saved).map((place, index) => [place, index]))
  const gone = saved.articles.flatMap((article) => (isKept(article) ? [] : article.place))
  const rest = gone.reduce((left, place) => withoutPart(left, { place }), draft)
  const articles = rest.articles.filter(({ place }) => !gone.includes(place)).map((one) => saidIn(one, now))
  const isSame = gone.length === 0 && articles.every((one, index) => one === draft.articles[index])
  return replaced(isSame ? draft : { ...rest, articles }, (place) => now.get(place) ?? place)
}

/** What was added and is saved by now is an article like the others. */
function saidIn(article: ArticleDraft, now: ReadonlyMap<number, number>): ArticleDraft {
  const { added, ...rest } = article
  return added && now.has(article.place) ? rest : article
}

/** What tells that two articles are one: the first that applies counts. */
const likenesses: readonly ((one: ArticleDraft, other: ArticleDraft) => boolean)[] = [
  (one, other) => one.place === other.place && (one.title === other.title || one.account === other.account),
  (one, other) => one.title === other.title,
  (one, other) => one.account === other.account,
  (one, other) => one.place === other.place,
  () => true,
]

/**
 * My draft in terms of another revision, whose own draft is `theirs`: there, articles may have been put in another
 * order and retyped, sources and articles may have left. An article of mine that is none of theirs is left out, and
 * stands beyond their last.
 */
export function placedIn(theirs: Draft, all: Draft): Draft {
  // What they have added as well is theirs.
  const isTheirs = ({ added, title, account }: ArticleDraft) =>
    added !== undefined && theirs.articles.some((one) => one.title === title && one.account === account)
  const twins = all.articles.filter((article) => isKept(article) && isTheirs(article))
  const mine = twins.reduce((left, { place }) => withoutPart(left, { place }), all)
  const found = new Map<number, number>()
  const free = new Set(theirs.articles)
  for (const alike of likenesses)
    for (const article of mine.articles) {
      if (article.added) continue
      const theirOwn = found.has(article.place) ? undefined : [...free].find((other) => alike(article, other))
      if (!theirOwn) continue
      free.delete(theirOwn)
      found.set(article.place, theirOwn.place)
    }
  const isAdded = new Set(mine.articles.flatMap(({ place, added }) => (added ? place : [])))
  const strangers = placesOf(mine).filter((place) => !found.has(place) && !isAdded.has(place))
  const rest = strangers.reduce((left, place) => withoutPart(left, { place }), mine)
  // What neither of us has is nobody's.
  const articles = rest.articles.filter(
    ({ place }) => found.has(place) || strangers.includes(place) || isAdded.has(place),
  )
  const both = articles.length === rest.articles.length ? rest : { ...rest, articles }
  const placed = replaced(both, (place) =>
    isAdded.has(place) ? place : (found.get(place) ?? theirs.articles.length + place),
  )
  return sourcedFrom(theirs, placed)
}

/** The articles of a draft placed in theirs that theirs has not: nothing of them can be saved there. */
export const strangersIn = (theirs: Draft, { articles }: Draft): readonly ArticleDraft[] =>
  articles.filter(({ place }) => place >= theirs.articles.length)

function replaced(draft: Draft, placeNow: (place: number) => number): Draft {
  const articles = draft.articles.map((article) => ({ ...article, place: placeNow(article.place) }))
  const isSame = articles.every(({ place }, index) => place === draft.articles[index]?.place)
  return isSame ? draft : { ...draft, articles }
}
