import { type EventArticle, type ReadArticle, readArticles, type Shown } from './event-words'

/** What two articles of an event have in common: the evidence for an editor. */
export interface EventEvidence {
  /** As they are written, the rarest first; figures among them. */
  readonly shared: readonly string[]
  /** Undefined where one of the two has no date. */
  readonly hoursApart: number | undefined
}

export interface EventMember {
  /** The article's place in what was given. */
  readonly index: number
  /** With the member that it is nearest to; undefined for one that is alone. */
  readonly evidence: EventEvidence | undefined
}

export interface WireEvent {
  /** The place of the article that has most in common with the others. */
  readonly central: number
  /** The oldest first. */
  readonly members: readonly EventMember[]
}

/** Further apart it is another event, or its sequel. */
const mostHoursApart = 36
/** The part of two headlines, by weight, that the other article has too. */
const enough = 0.3
const fewestShared = 2
/** What stands only in the description of one of the two counts less. */
const summaryWeight = 0.7
/** An article is compared with so many before it that have one of its rare words… */
const mostOfWord = 60
/** …those that share most of the words; and so many of an event. */
const mostCompared = 20
const mostMembersCompared = 5
const mostDescribed = 12

/**
 * Groups articles into events: two belong together where much of each headline is in the other article, rare words, names
 * and figures counting most, among them a name or a figure, and no more than 36 hours lie between. An article joins the
 * event that it is nearest to, on the whole of it. Near n log n: only articles that share a rare word are compared. The
 * same articles give the same events, in whatever order they come; the largest first.
 */
export function groupEvents(articles: readonly EventArticle[]): readonly WireEvent[] {
  const { read, shown } = readArticles(articles)
  const order = inOrder(articles)
  const edges = edgesOf(read, order)
  const members = new Map(articles.map((_, index) => [index, [index]]))
  for (const { one, other } of edges) {
    const [first, second] = [members.get(one) ?? [], members.get(other) ?? []]
    const [into, from] = first.length >= second.length ? [first, second] : [second, first]
    if (into === from || meanNearness(into, from, read) < enough) continue
    into.push(...from)
    for (const index of from) members.set(index, into)
  }
  const placeOf = new Map(order.map((index, place) => [index, place]))
  const byPlace = (one: number, other: number) => (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0)
  return [...new Set(members.values())]
    .map((event) => describeEvent(event.sort(byPlace), read, shown))
    .sort((one, other) => other.members.length - one.members.length || byPlace(one.central, other.central))
}

/** The places of the articles in an order that is the same in whatever order they came. */
const inOrder = (articles: readonly EventArticle[]): number[] =>
  articles
    .map((_, index) => index)
    // By one field after the other: a key of all of them would be a second copy of every description.
    .sort(
      (one, other) =>
        before(articles[one]?.published, articles[other]?.published) ||
        before(articles[one]?.title, articles[other]?.title) ||
        before(articles[one]?.summary, articles[other]?.summary) ||
        one - other,
    )

const before = (one = '', other = ''): number => (one < other ? -1 : one > other ? 1 : 0)

interface Edge {
  readonly one: number
  readonly other: number
  readonly score: number
}

/** Every two articles that are near enough, the nearest first. */
function edgesOf(read: readonly ReadArticle[], order: readonly number[]): readonly Edge[] {
  const seen = new Map<string, number[]>()
  const edges: Edge[] = []
  const counts = new Uint8Array(read.length)
  for (const index of order) {
    const own = read[index]
    if (!own) continue
    for (const other of likeliest(
      own.keys.map((key) => seen.get(key) ?? []),
      counts,
    )) {
      const score = nearness(own, read[other])
      if (score >= enough) edges.push({ one: other, other: index, score })
    }
    for (const key of own.keys) {
      const known = seen.get(key)
      if (known) known.push(index)
      else seen.set(key, [index])
    }
  }
  // Stable: equal ones stay in the order of the articles.
  return edges.sort((one, other) => other.score - one.score)
}

/**
 * The articles that share most of the words; the first found of those that share as many. `counts` has a zero for each
 * article, and has it again afterwards: one for all, since a list for each article would be most of what grouping weighs.
 */
function likeliest(byWord: readonly (readonly number[])[], counts: Uint8Array): number[] {
  const found: number[] = []
  for (const articles of byWord) {
    for (let at = Math.max(0, articles.length - mostOfWord); at < articles.length; at++) {
      const index = articles[at] ?? 0
      const count = counts[index] ?? 0
      if (count === 0) found.push(index)
      counts[index] = count + 1
    }
  }
  const best =
    found.length <= mostCompared
      ? found
      : found.toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0)).slice(0, mostCompared)
  for (const index of found) counts[index] = 0
  return best
}

function meanNearness(ones: readonly number[], others: readonly number[], read: readonly ReadArticle[]): number {
  const [some, more] = [ones.slice(0, mostMembersCompared), others.slice(0, mostMembersCompared)]
  const scores = some.flatMap((one) => more.map((other) => nearnessOf(one, other, read)))
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
}

function nearnessOf(one: number, other: number, read: readonly ReadArticle[]): number {
  const own = read[one]
  return own ? nearness(own, read[other]) : 0
}

function describeEvent(event: readonly number[], read: readonly ReadArticle[], shown: Shown): WireEvent {
  const compared = event.slice(0, mostDescribed)
  const rated = event.map((index) => {
    const scores = compared.map((other) => ({ other, score: other === index ? 0 : nearnessOf(index, other, read) }))
    const best = scores.reduce((high, each) => (each.score > high.score ? each : high), { other: -1, score: 0 })
    return { index, nearest: best.other, sum: scores.reduce((sum, { score }) => sum + score, 0) }
  })
  const central = rated.reduce((high, each) => (each.sum > high.sum ? each : high), rated[0] ?? { index: 0, sum: 0 })
  return {
    central: central.index,
    members: rated.map(({ index, nearest }) => ({ index, evidence: evidenceOf(read[index], read[nearest], shown) })),
  }
}

/** 0 to 1; 0 where something that is required is missing. */
function nearness(one: ReadArticle, other: ReadArticle | undefined): number {
  if (!other || (hoursBetween(one, other) ?? 0) > mostHoursApart) return 0
  let shared = 0
  let hasSign = false
  let [ofOne, ofOther] = [0, 0]
  const [small, large] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words]
  for (const [word, inSmall] of small) {
    const inLarge = large.get(word)
    if (!inLarge) continue
    const [mine, theirs] = small === one.words ? [inSmall, inLarge] : [inLarge, inSmall]
    if (!mine.isTitle && !theirs.isTitle) continue
    shared += 1
    if (mine.isSign) hasSign = true
    if (mine.isTitle) ofOne += mine.weight * (theirs.isTitle ? 1 : summaryWeight)
    if (theirs.isTitle) ofOther += theirs.weight * (mine.isTitle ? 1 : summaryWeight)
  }
  if (shared < fewestShared || !hasSign) return 0
  return (ofOne / one.titleWeight + ofOther / other.titleWeight) / 2
}

const hoursBetween = ({ time: one }: ReadArticle, { time: other }: ReadArticle): number | undefined =>
  one === undefined || other === undefined ? undefined : Math.abs(one - other) / 3_600_000

const mostShown = 6

function evidenceOf(
  one: ReadArticle | undefined,
  other: ReadArticle | undefined,
  shown: Shown,
): EventEvidence | undefined {
  if (!one || !other) return undefined
  const shared = [...one.words]
    .filter(([word, { isTitle }]) => (isTitle ? other.words.has(word) : other.words.get(word)?.isTitle))
    .sort(([a, { weight }], [b, { weight: than }]) => than - weight || (a < b ? -1 : 1))
    .slice(0, mostShown)
    .map(([word]) => shown.get(word) ?? word)
  const hours = hoursBetween(one, other)
  return { shared, hoursApart: hours === undefined ? undefined : Math.round(hours) }
}
