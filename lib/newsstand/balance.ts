import { balanceOf, countSide, type SideBalance } from '@/lib/digest/outlets/balance'
import type { TopicBalance } from '@/lib/digest/outlets/month-balance'
import { monthsBetween } from '@/lib/digest/outlets/months'
import type { PublicDigest } from '@/lib/digest/public-document'
import { archive } from '@/lib/store/open-archive'
import { listOutletPlaces } from '@/lib/store/outlets/outlet-places'
import { readRegistry } from '@/lib/store/outlets/registry'
import { findTopic } from '@/lib/store/topics/public-topics'

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
  const months = monthsBetween(
    rows.map(({ month }) => month),
    mostMonths,
  )
  return {
    whole: count(rows),
    months: months.map((month) => ({ month, sides: count(rows.filter((row) => row.month === month)) })),
  }
}
