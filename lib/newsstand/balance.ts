import { balanceOf, countSide, type SideBalance, type SideCounts } from '@/lib/digest/outlets/balance'
import { monthsBetween } from '@/lib/digest/outlets/months'
import type { PeriodBalance, TopicBalance } from '@/lib/digest/outlets/period-balance'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import type { PublicDigest } from '@/lib/digest/public-document'
import type { TopicPerspective } from '@/lib/digest/topic'
import { archive } from '@/lib/store/open-archive'
import { listDayPlaces } from '@/lib/store/projections/day-places'
import { listOutletPlaces } from '@/lib/store/projections/outlet-places'
import { findTopic } from '@/lib/store/projections/public-topics'
import { readRegistry } from '@/lib/store/projections/registry'

export interface DigestBalance {
  readonly sides: readonly SideBalance[]
  readonly days: readonly PeriodBalance[]
}

const mostMonths = 24
const mostDays = 12

/** Undefined while no outlet is registered. */
export async function readBalance({ document }: PublicDigest, now = new Date()): Promise<DigestBalance | undefined> {
  const { db } = await archive()
  const registry = await readRegistry(db)
  if (registry.outlets.length === 0) return undefined
  const { day, topic: id } = document
  const topic = await findTopic(db, id, now)
  const rows = await listDayPlaces(db, { topic: id, day, limit: mostDays }, now)
  const days = [...new Set(rows.map((row) => row.day))].sort()
  return {
    sides: balanceOf(document, topic?.perspectives ?? [], registry),
    days: periods(days, rows, (row) => row.day, { sides: topic?.perspectives ?? [], registry }),
  }
}

/** In total and by month; undefined where there is nothing to count. */
export async function readTopicBalance(id: string, now = new Date()): Promise<TopicBalance | undefined> {
  const { db } = await archive()
  const [registry, topic] = [await readRegistry(db), await findTopic(db, id, now)]
  const rows = await listOutletPlaces(db, { topic: id }, now)
  if (!topic || registry.outlets.length === 0 || rows.length === 0) return undefined
  const known = { sides: topic.perspectives, registry }
  const months = monthsBetween(
    rows.map(({ month }) => month),
    mostMonths,
  )
  return { whole: countSides(rows, known), months: periods(months, rows, (row) => row.month, known) }
}

interface Places {
  readonly name: string
  readonly perspective: string | null
  readonly places: number
}
interface Known {
  readonly sides: readonly TopicPerspective[]
  readonly registry: OutletRegistry
}

const periods = <Row extends Places>(
  all: readonly string[],
  rows: readonly Row[],
  periodOf: (row: Row) => string,
  known: Known,
): readonly PeriodBalance[] =>
  all.map((period) => ({
    period,
    sides: countSides(
      rows.filter((row) => periodOf(row) === period),
      known,
    ),
  }))

const countSides = (rows: readonly Places[], { sides, registry }: Known): readonly SideCounts[] =>
  sides.map(({ id, name }, place) => {
    const cited = rows.filter(({ perspective }) => perspective === id)
    return countSide(
      { id, name, place },
      cited.map(({ name: outlet, places }) => ({ outlet, places })),
      sides,
      registry,
    )
  })
