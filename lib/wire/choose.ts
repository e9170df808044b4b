import type { OutletOrigin } from '@/lib/digest/outlets/balance'
import { identifyOutlet, type OutletIdentity, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { groupReports } from '@/lib/digest/outlets/same-report'
import type { Topic } from '@/lib/digest/topic'
import { describeMerits, type Merits, ordinal } from './merits'
import { topicNearness, wordFilter } from './title-words'
import { mostOfOneOutlet, type TopicFeeds, type WireFeed } from './topic-feeds'
import type { WireItem } from './wire-item'

/** An item that one side's feed had. */
export interface WireCandidate {
  readonly item: WireItem
  /** The id of the perspective. */
  readonly side: string
  readonly feed: WireFeed
}

/** A digest of the same topic before this one. */
export interface EarlierEdition {
  readonly day: string
  /** Titles of its sources. */
  readonly titles: readonly string[]
}

export interface ChooseOptions {
  readonly candidates: readonly WireCandidate[]
  readonly topic: Topic
  readonly feeds: TopicFeeds
  readonly registry: OutletRegistry
  /** The last three, newest first. */
  readonly earlier: readonly EarlierEdition[]
  /** The edition is of what was known then. */
  readonly until: Date
}

export interface ChosenItem {
  readonly item: WireItem
  readonly side: string
  readonly outlet: OutletIdentity
  /** The day of the edition that had this report already; undefined for one that is new. */
  readonly continues: string | undefined
  /** The outlets that carry the same report, its own among them. */
  readonly carriedBy: readonly string[]
  /** A sentence. */
  readonly reason: string
}

export interface RejectedItem {
  readonly item: WireItem
  readonly side: string
  readonly reason: string
  /** It is not of the topic, its time or its languages at all. */
  readonly isUnfit: boolean
}

export interface Choice {
  readonly sides: readonly { readonly id: string; readonly chosen: readonly ChosenItem[] }[]
  readonly rejected: readonly RejectedItem[]
}

interface Rated extends WireCandidate {
  readonly outlet: OutletIdentity
  readonly origin: OutletOrigin
  readonly group: number
  readonly nearness: number
  /** Better first: new before continuing, the side's own outlets, then by score. */
  readonly rank: readonly [continuing: number, home: number, score: number]
  readonly continues: string | undefined
  readonly carriedBy: readonly string[]
}

/**
 * Chooses the articles of each side: one a report, new before continuing, outlets of the side's own country, nearest to
 * the topic and newest, none over its outlet's share. The same items at the same moment give the same choice, in whatever
 * order they come.
 */
export function chooseItems(options: ChooseOptions): Choice {
  const { feeds, topic } = options
  const rejected: RejectedItem[] = []
  const refuseAs =
    (isUnfit: boolean): Refuse =>
    ({ item, side }, reason) =>
      void rejected.push({ item, side, reason, isUnfit })
  const refuse = refuseAs(false)
  const rated = rate(inOrder(options.candidates).filter(isWanted(options, refuseAs(true))), options)
  const own = feeds.home === 'require' ? rated.filter((each) => isOwn(each, refuse)) : rated
  const reports = onOneSide(own, topic, refuse)
  const sides = feeds.sides.map(({ id }) => ({
    id,
    chosen: fill(
      reports.filter(([{ side }]) => side === id).sort(([one], [other]) => byRank(one, other)),
      options,
      refuse,
    ),
  }))
  return { sides, rejected }
}

type Refuse = (candidate: WireCandidate, reason: string) => void

/** Whatever order the feeds answered in. */
export const inOrder = (candidates: readonly WireCandidate[]): WireCandidate[] =>
  candidates
    .map((candidate) => ({ candidate, key: `${candidate.item.title}\n${candidate.item.link}\n${candidate.side}` }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ candidate }) => candidate)

/** Whether a candidate is of the topic and of its time; `refuse` is told of those that are not. */
export function isWanted(
  { feeds, until }: Pick<ChooseOptions, 'feeds' | 'until'>,
  refuse: Refuse,
): (candidate: WireCandidate) => boolean {
  const ofTopic = wordFilter(feeds)
  const filters = new Map<WireFeed, ReturnType<typeof wordFilter>>()
  return (candidate) => {
    const { item, feed } = candidate
    const ofFeed = filters.get(feed) ?? wordFilter(feed)
    filters.set(feed, ofFeed)
    const reason =
      whyOutOfTime(item, feeds.windowHours, until) ??
      whyForeign(item, feeds.languages) ??
      ofTopic(item.title) ??
      ofFeed(item.title)
    if (reason) refuse(candidate, reason)
    return reason === undefined
  }
}

function whyOutOfTime({ published }: WireItem, windowHours: number, until: Date): string | undefined {
  if (published === undefined) return undefined
  const hours = hoursBefore(published, until)
  if (hours > windowHours) return `It is ${Math.floor(hours)} hours old; ${windowHours} are taken.`
  return hours < 0 ? 'It is of after this edition.' : undefined
}

const hoursBefore = (published: string, until: Date): number => (until.getTime() - Date.parse(published)) / 3_600_000

function whyForeign({ locale }: WireItem, languages: readonly string[]): string | undefined {
  const language = locale?.split('-')[0]
  if (language === undefined || languages.length === 0 || languages.includes(language)) return undefined
  return `It is in ${language}; ${languages.join(' and ')} ${languages.length === 1 ? 'is' : 'are'} taken.`
}

function rate(candidates: readonly WireCandidate[], { topic, feeds, registry, earlier }: ChooseOptions): Rated[] {
  const before = earlier.flatMap(({ day, titles }) => titles.map((title) => ({ day, title })))
  const groups = groupReports([...before.map(({ title }) => title), ...candidates.map(({ item }) => item.title)])
  const nearnessOf = topicNearness(topic, feeds)
  const identities = new Map<string, OutletIdentity>()
  const identify = (name: string): OutletIdentity => {
    const known = identities.get(name) ?? identifyOutlet(registry, name)
    identities.set(name, known)
    return known
  }
  return groups.flatMap((members, group) => {
    const continues = members.map((member) => before[member]?.day).find(Boolean)
    const fresh = members.flatMap((member) => candidates[member - before.length] ?? [])
    const carriedBy = [...new Set(fresh.map(({ item }) => identify(item.outlet).name))].sort()
    return fresh.map((candidate): Rated => {
      const outlet = identify(candidate.item.outlet)
      const origin = originOf(outlet, candidate.side, topic)
      const nearness = nearnessOf(candidate.item.title)
      const score = candidate.feed.weight * (1 + nearness + Math.log2(carriedBy.length))
      const home = feeds.home === 'ignore' ? 0 : { home: 0, unreviewed: 1, elsewhere: 1, across: 2 }[origin]
      return {
        ...candidate,
        outlet,
        origin,
        group,
        nearness,
        continues,
        carriedBy,
        rank: [continues ? 1 : 0, home, -score],
      }
    })
  })
}

function originOf({ registered }: OutletIdentity, side: string, { perspectives }: Topic): OutletOrigin {
  const country = registered?.country
  if (country === undefined) return 'unreviewed'
  const homes = perspectives.filter(({ countries }) => countries?.includes(country)).map(({ id }) => id)
  if (homes.includes(side)) return 'home'
  return homes.length > 0 ? 'across' : 'elsewhere'
}

function isOwn(candidate: Rated, refuse: Refuse): boolean {
  if (candidate.origin !== 'home')
    refuse(candidate, `${candidate.outlet.name} is not known to be of the country of this side, which is required.`)
  return candidate.origin === 'home'
}

function byRank(one: Rated, other: Rated): number {
  for (const [index, value] of one.rank.entries()) {
    const difference = value - (other.rank[index] ?? 0)
    if (difference !== 0) return difference
  }
  // Equal ones stay in the order of title and link, which they came in.
  return (other.item.published ?? '').localeCompare(one.item.published ?? '', 'en')
}

/** The items of one report on the side that has the best of them, best first. */
type Report = readonly [best: Rated, ...copies: Rated[]]

/** One side a report: that whose own outlet has it. */
function onOneSide(rated: readonly Rated[], { perspectives }: Topic, refuse: Refuse): Report[] {
  const groups = new Map<number, Rated[]>()
  for (const each of rated) {
    const known = groups.get(each.group)
    if (known) known.push(each)
    else groups.set(each.group, [each])
  }
  return [...groups.values()].flatMap((members): Report[] => {
    const [best, ...others] = members.sort(byRank)
    if (!best) return []
    const name = perspectives.find(({ id }) => id === best.side)?.name ?? best.side
    for (const each of others.filter(({ side }) => side !== best.side))
      refuse(each, `It is ${sameAs(best)}, on the ${name} side.`)
    return [[best, ...others.filter(({ side }) => side === best.side)]]
  })
}

const sameAs = ({ item, outlet }: Rated): string => `the same report as “${item.title}” of ${outlet.name}`

/** Takes reports in their order, each from its best outlet that has room left, until the side is full. */
function fill(reports: readonly Report[], { feeds, topic, until }: ChooseOptions, refuse: Refuse): ChosenItem[] {
  const chosen: ChosenItem[] = []
  const places = new Map<string, number>()
  const most = mostOfOneOutlet(feeds)
  const heldBy = ({ outlet }: Rated): number => places.get(outlet.slug) ?? 0
  for (const [index, report] of reports.entries()) {
    const [best] = report
    const isFull = chosen.length === feeds.perSide
    const taken = isFull ? undefined : report.find((each) => heldBy(each) < most)
    for (const each of report) {
      if (each === taken) continue
      const share = `${each.outlet.name}, which may have ${most} of ${feeds.perSide}`
      if (each !== best && heldBy(each) < most) refuse(each, `It is ${sameAs(taken ?? best)}.`)
      else if (taken) refuse(each, `It is ${sameAs(taken)}; it would be the ${ordinal(most + 1)} article of ${share}.`)
      else if (isFull) refuse(each, `${ordinal(index + 1)} of ${reports.length}: ${feeds.perSide} are taken.`)
      else refuse(each, `It would be the ${ordinal(most + 1)} article of ${share}.`)
    }
    if (!taken) continue
    places.set(taken.outlet.slug, heldBy(taken) + 1)
    const { item, side, outlet, continues, carriedBy } = taken
    const reason = `${ordinal(chosen.length + 1)}: ${describeMerits(meritsOf(taken, topic, until))}.`
    chosen.push({ item, side, outlet, continues, carriedBy, reason })
  }
  return chosen
}

function meritsOf(
  { origin, side, nearness, carriedBy, item, feed, continues }: Rated,
  topic: Topic,
  until: Date,
): Merits {
  const sideName = topic.perspectives.find(({ id }) => id === side)?.name ?? side
  const hoursOld =
    item.published === undefined ? undefined : Math.max(0, Math.floor(hoursBefore(item.published, until)))
  return { origin, sideName, nearness, carriers: carriedBy.length, weight: feed.weight, hoursOld, continues }
}
