import { balanceOf, countSide, type SideBalance, type SideCounts } from '@/lib/digest/outlets/balance'
import type { PublicDigest } from '@/lib/digest/public-document'
import { archive } from '@/lib/store/open-archive'
import { listOutletPlaces } from '@/lib/store/outlets/outlet-places'
import { readRegistry } from '@/lib/store/outlets/registry'
import { findTopic } from '@/lib/store/topics/public-topics'

/** Who fills the sides of a topic in one month. */
export interface MonthBalance {
  /** `2026-01` */
  readonly month: string
  readonly sides: readonly SideCounts[]
}

export interface TopicBalance {
  /** All public digests of the topic together. */
  readonly whole: readonly SideCounts[]
  /** Oldest first, at most the last 24 months that have a digest. */
  readonly months: readonly MonthBalance[]
}

const mostMonths = 24

/** Who fills each side of a digest; `[]` while no outlet is registered at all. */
export async function readBalance({ document }: PublicDigest, now = new Date()): Promise<readonly SideBalance[]> {
  const { db } = await archive()
  const registry = await readRegistry(db)
  if (registry.outlets.length === 0) return []
  const topic = await findTopic(db, document.topic, now)
  return balanceOf(document, topic?.perspectives ?? [], registry)
}

/** Who fills each side of a topic, in all and month by month; undefined where there is nothing to count. */
export async function readTopicBalance(id: string, now = new Date()): Promise<TopicBalance | undefined> {
  const { db } = await archive()
  const [registry, topic] = [await readRegistry(db), await findTopic(db, id, now)]
  const rows = await listOutletPlaces(db, { topic: id }, now)
  if (!topic || registry.outlets.length === 0 || rows.length === 0) return undefined
  const sides = topic.perspectives
  const count = (some: typeof rows) =>
    sides.map((side, place) => {
      const cited = some.filter(({ perspective }) => perspective === side.id)
      return countSide(
        { id: side.id, name: side.name, place },
        cited.map(({ name, places }) => ({ outlet: name, places })),
        sides,
        registry,
      )
    })
  const months = [...new Set(rows.map(({ month }) => month))].slice(0, mostMonths).toReversed()
  return {
    whole: count(rows),
    months: months.map((month) => ({ month, sides: count(rows.filter((row) => row.month === month)) })),
  }
}
