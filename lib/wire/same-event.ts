import { type EventArticle, inTitle, type ReadArticle, readArticles, type Shown, sign } from './event-words'

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
const mostCompared = 12
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
  const edges = edgesOf(read, order, shown.length)
  const members = new Map(articles.map((_, index) => [index, [index]]))
  // What meanNearness looks at is known by the first member and how many there are, as long as both events stand.
  const apart = new Set<number>()
  const stateOf = (event: readonly number[]) =>
    (event[0] ?? 0) * mostMembersCompared + Math.min(event.length, mostMembersCompared) - 1
  const pairOf = (one: readonly number[], other: readonly number[]) => {
    const [first, second] = [stateOf(one), stateOf(other)]
    return Math.min(first, second) * articles.length * mostMembersCompared + Math.max(first, second)
  }
  for (const { one, other } of edges) {
    const [first, second] = [members.get(one) ?? [], members.get(other) ?? []]
    const [into, from] = first.length >= second.length ? [first, second] : [second, first]
    if (into === from || apart.has(pairOf(into, from))) continue
    if (meanNearness(into, from, read) < enough) {
      apart.add(pairOf(into, from))
      continue
    }
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
const inOrder = (articles: readonly EventArticle[]): number[] => {
  const compared = (field: 'published' | 'title' | 'summary', one: number, other: number): number => {
    const [mine = '', theirs = ''] = [articles[one]?.[field], articles[other]?.[field]]
    return mine < theirs ? -1 : mine > theirs ? 1 : 0
  }
  return articles
    .map((_, index) => index)
    .sort(
      (one, other) =>
        compared('published', one, other) ||
        compared('title', one, other) ||
        compared('summary', one, other) ||
        one - other,
    )
}

interface Edge {
  readonly one: number
  readonly other: number
  readonly score: number
}

/** Every two articles that are near enough, the nearest first. */
function edgesOf(read: readonly ReadArticle[], order: readonly number[], words: number): readonly Edge[] {
  const seen: (number[] | undefined)[] = new Array(words)
  const counts = new Uint8Array(read.length)
  const edges: Edge[] = []
  for (const index of order) {
    const own = read[index]
    if (!own) continue
    for (const other of likeliest(own.keys, seen, counts)) {
      const score = nearness(own, read[other])
      if (score >= enough) edges.push({ one: other, other: index, score })
    }
    for (const key of own.keys) {
      const known = seen[key]
      if (known) known.push(index)
      else seen[key] = [index]
    }
  }
  // Stable: equal ones stay in the order of the articles.
  return edges.sort((one, other) => other.score - one.score)
}

/**
 * The articles that share most of the words; the first found of those that share as many. `counts` has a place for each
 * article, all 0 before and after.
 */
function likeliest(
  keys: readonly number[],
  seen: readonly (readonly number[] | undefined)[],
  counts: Uint8Array,
): readonly number[] {
  const found: number[] = []
  for (const key of keys) {
    const articles = seen[key] ?? []
    for (let at = Math.max(0, articles.length - mostOfWord); at < articles.length; at += 1) {
      const index = articles[at] ?? 0
      if (counts[index] === 0) found.push(index)
      counts[index] = (counts[index] ?? 0) + 1
    }
  }
  const best: number[] = []
  for (let shared = keys.length; shared > 0 && best.length < mostCompared; shared -= 1)
    for (const index of found) if (counts[index] === shared && best.length < mostCompared) best.push(index)
  for (const index of found) counts[index] = 0
  return found.length <= mostCompared ? found : best
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
  let [ofOne, ofOther, mine, theirs] = [0, 0, 0, 0]
  // As commonWords, without a list: this is most of the work.
  while (mine < one.words.length && theirs < other.words.length) {
    const difference = (one.words[mine] ?? 0) - (other.words[theirs] ?? 0)
    const [mark, otherMark] = [one.marks[mine] ?? 0, other.marks[theirs] ?? 0]
    if (difference === 0 && (mark | otherMark) & inTitle) {
      shared += 1
      if (mark & sign) hasSign = true
      if (mark & inTitle) ofOne += (one.weights[mine] ?? 0) * (otherMark & inTitle ? 1 : summaryWeight)
      if (otherMark & inTitle) ofOther += (other.weights[theirs] ?? 0) * (mark & inTitle ? 1 : summaryWeight)
    }
    if (difference <= 0) mine += 1
    if (difference >= 0) theirs += 1
  }
  if (shared < fewestShared || !hasSign) return 0
  return (ofOne / one.titleWeight + ofOther / other.titleWeight) / 2
}

const hoursBetween = ({ time: one }: ReadArticle, { time: other }: ReadArticle): number | undefined =>
  one === undefined || other === undefined ? undefined : Math.abs(one - other) / 3_600_000

const mostShown = 6

/** Where the words stand that both have. */
function commonWords(one: ReadArticle, other: ReadArticle): [mine: number, theirs: number][] {
  const common: [number, number][] = []
  let [mine, theirs] = [0, 0]
  while (mine < one.words.length && theirs < other.words.length) {
    const difference = (one.words[mine] ?? 0) - (other.words[theirs] ?? 0)
    if (difference === 0) common.push([mine, theirs])
    if (difference <= 0) mine += 1
    if (difference >= 0) theirs += 1
  }
  return common
}

function evidenceOf(
  one: ReadArticle | undefined,
  other: ReadArticle | undefined,
  shown: Shown,
): EventEvidence | undefined {
  if (!one || !other) return undefined
  const shared = commonWords(one, other)
    .filter(([mine, theirs]) => ((one.marks[mine] ?? 0) | (other.marks[theirs] ?? 0)) & inTitle)
    // Stable: the alphabet decides between equal ones.
    .sort(([a], [b]) => (one.weights[b] ?? 0) - (one.weights[a] ?? 0))
    .slice(0, mostShown)
    .map(([mine]) => shown[one.words[mine] ?? 0] ?? '')
  const hours = hoursBetween(one, other)
  return { shared, hoursApart: hours === undefined ? undefined : Math.round(hours) }
}
