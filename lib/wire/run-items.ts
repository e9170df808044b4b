import type { Topic } from '@/lib/digest/topic'
import type { WireDraft, WireRun } from './make-draft'
import type { WireItem } from './wire-item'

/** What a run found, as it is kept for editors. Bounded; JSON can hold it. */
export interface RunItems {
  readonly topic: Topic
  readonly items: readonly FoundItem[]
  /** How many there were, before the list was cut. */
  readonly found: number
}

/** An article, once for each address. */
export interface FoundItem {
  readonly item: WireItem
  /** The sides whose feeds had it. */
  readonly sides: readonly FoundSide[]
}

export interface FoundSide {
  readonly id: string
  readonly isChosen: boolean
  /** A sentence: why it was chosen, or left out. */
  readonly reason: string
  /** The day of the edition that had this report already. */
  readonly continues?: string
}

/** Places of articles in the list; the first of a group gives a story its title. */
export type ItemGroups = readonly (readonly number[])[]

const mostItems = 400
const longestLink = 2_000
/** In letters of JSON. */
const longestList = 500_000

/**
 * The articles of a run, so that an editor can make other documents of them: those that were chosen first, then those of
 * its events, then those that were left out, the newest first and what is not of the topic last. The same run gives the
 * same list, in whatever order its feeds answered.
 */
export function itemsOfRun(
  { topic }: Pick<WireRun, 'topic'>,
  { choice, events }: Pick<WireDraft, 'choice' | 'events'>,
): { readonly list: RunItems; readonly groups: ItemGroups } {
  const inEvents = new Set(events.flatMap(({ articles }) => articles.map(({ item }) => item.link)))
  const all = new Map<string, Ranked>()
  const note = (item: WireItem, side: FoundSide, isUnfit: boolean) => {
    const rank = side.isChosen ? 0 : inEvents.has(item.link) ? 1 : isUnfit ? 3 : 2
    const known = all.get(item.link)
    if (!known) all.set(item.link, { item, sides: [side], rank })
    else if (!known.sides.some(({ id }) => id === side.id)) known.sides.push(side)
  }
  for (const { item, side, reason, continues } of choice.sides.flatMap(({ chosen }) => chosen))
    note(item, { id: side, isChosen: true, reason, ...(continues !== undefined && { continues }) }, false)
  const rejected = choice.rejected.toSorted((one, other) => Number(one.isUnfit) - Number(other.isUnfit))
  for (const { item, side, reason, isUnfit } of rejected) note(item, { id: side, isChosen: false, reason }, isUnfit)
  const items = cut([...all.values()].filter(({ item }) => item.link.length <= longestLink).sort(byRank))
  const places = new Map(items.map(({ item }, place) => [item.link, place]))
  const groups = events
    .map(({ articles }) => articles.flatMap(({ item }) => places.get(item.link) ?? []))
    .filter((group) => group.length > 1)
  return { list: { topic, items, found: all.size }, groups }
}

interface Ranked {
  readonly item: WireItem
  readonly sides: FoundSide[]
  readonly rank: number
}

function byRank({ item: one, rank }: Ranked, { item: other, rank: than }: Ranked): number {
  if (rank !== than) return rank - than
  // Those that were chosen stay in the order of the choice.
  if (rank === 0) return 0
  const [key, next] = [one, other].map(({ published, link }) => [published ?? '', link] as const)
  if (!key || !next || key[0] === next[0]) return one.link < other.link ? -1 : 1
  return key[0] < next[0] ? 1 : -1
}

function cut(ranked: readonly Ranked[]): readonly FoundItem[] {
  const kept: FoundItem[] = []
  let letters = 0
  for (const { item, sides } of ranked.slice(0, mostItems)) {
    const next = { item, sides }
    letters += JSON.stringify(next).length
    if (letters > longestList) break
    kept.push(next)
  }
  return kept
}
