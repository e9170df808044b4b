import { Temporal } from 'temporal-polyfill'
import type { PublicDocument } from '@/lib/digest/public-document'
import type { Teaser } from '@/lib/digest/teaser'
import { archive } from '@/lib/store/open-archive'
import { listBeside } from '@/lib/store/projections/teasers'

const daysAround = 1
const mostShown = 6
const mostRead = 60

/** Other documents of the same day, the day before and after; its own day first. */
export async function readSameDays({ document }: PublicDocument, now = new Date()): Promise<readonly Teaser[]> {
  const day = Temporal.PlainDate.from(document.day)
  const from = day.subtract({ days: daysAround }).toString()
  const to = day.add({ days: daysAround }).toString()
  const topic = document.kind === 'digest' ? document.topic : undefined
  const beside = await listBeside((await archive()).db, { from, to, slug: document.slug, topic }, mostRead, now)
  const sameDay = (teaser: Teaser) => teaser.day === document.day
  return [...beside.filter(sameDay), ...beside.filter((teaser) => !sameDay(teaser))].slice(0, mostShown)
}
