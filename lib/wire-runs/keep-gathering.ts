import { calendarDay } from '@/lib/digest/calendar-day'
import { environment } from '@/lib/env'
import { lookEvery } from '@/lib/scheduler/keep-time'
import type { Archive } from '@/lib/store/archive'
import { archive } from '@/lib/store/open-archive'
import { listTopics } from '@/lib/store/projections/topics'
import { findHead } from '@/lib/store/revisions/head'
import { readHours, rememberHours } from '@/lib/store/wire/hours'
import { listMissing, noteMissing } from '@/lib/store/wire/missing'
import { listRunsOfEdition } from '@/lib/store/wire/runs'
import type { TopicFeeds } from '@/lib/wire/topic-feeds'
import { dueMoment, isDue } from './due-moment'
import { technicalFault } from './finish-run'
import { type Gather, gather } from './gather'
import { describeFaults, readFeeds } from './wire-settings'

const quarterMinute = 15_000

/** Gathers each edition at its hour, for as long as the server runs. */
export const keepGathering = (): void => lookEvery(quarterMinute, 'an edition is due', () => gatherDue(new Date()))

/** Where something else gathers: notes each edition that nothing gathered, for as long as the server runs. */
export const keepNotingMissing = (): void =>
  lookEvery(quarterMinute, 'an edition is missing', () => noteUngathered(new Date()))

/** So long after its hour a gathering from elsewhere may begin, in milliseconds. */
const graceMs = 3_600_000

/** Notes the editions of today whose hour is more than one hour ago, without any run and without a document. */
export async function noteUngathered(now: Date): Promise<void> {
  const { timeZone } = environment()
  const opened = await archive()
  const read = await readFeeds(opened, await listTopics(opened.db))
  if ('faults' in read) return
  const day = calendarDay(now, timeZone)
  for (const { topic, due } of read.value.filter(hasHour)) {
    const moment = dueMoment(due, day, timeZone)
    if (!moment || now.getTime() < moment.getTime() + graceMs) continue
    if ((await listRunsOfEdition(opened.db, topic, day)).length > 0) continue
    await noteOnce(opened, { topic, day, reason: ungathered, at: now })
  }
}

const ungathered = 'Its feeds have not been read today.'

/**
 * Gathers the editions of today that are due by feeds.yaml and have no draft yet, one after the other. Of several
 * servers one does it. Where a file of content/ has a fault, the edition is missing as soon as its hour has come. Answers
 * the topics that were gathered.
 */
export async function gatherDue(now: Date, given: Pick<Gather, 'locate'> = {}): Promise<readonly string[]> {
  const { timeZone } = environment()
  const opened = await archive()
  const read = await readFeeds(opened, await listTopics(opened.db))
  const day = calendarDay(now, timeZone)
  if ('faults' in read) {
    for (const [topic, due] of Object.entries(await readHours(opened.db))) {
      const moment = dueMoment(due, day, timeZone)
      if (moment && moment <= now)
        await noteOnce(opened, { topic, day, reason: technicalFault, at: now, detail: describeFaults(read.faults) })
    }
    return []
  }
  const timed = read.value.filter(hasHour)
  await rememberHours(opened, Object.fromEntries(timed.map(({ topic, due }) => [topic, due])))
  const gathered: string[] = []
  for (const { topic, due } of timed) {
    const moment = dueMoment(due, day, timeZone)
    if (!moment || !isDue(moment, await listRunsOfEdition(opened.db, topic, day), now)) continue
    const refused: string[] = []
    await gather({
      archive: opened,
      topic,
      now,
      by: 'schedule',
      log: (line) => line.startsWith('refused') && refused.push(line.replace(/^refused +/, '')),
      ...given,
      isWanted: (_, runs) => isDue(moment, runs, now),
      onBegin: () => gathered.push(topic),
    })
    if (refused.length === 0) continue
    const detail = refused.slice(0, 3).join('; ')
    await noteOnce(opened, { topic, day, reason: technicalFault, at: now, detail })
  }
  return gathered
}

const hasHour = (feeds: TopicFeeds): feeds is TopicFeeds & { readonly due: string } => feeds.due !== undefined

/**
 * Notes an edition that is missing, unless it is noted already or there is a document: it is asked at each look. Readers
 * are told the reason, the desk the detail too.
 */
async function noteOnce(archive: Archive, edition: Parameters<typeof noteMissing>[1]): Promise<void> {
  const { topic, day } = edition
  if (await findHead(archive.db, `${topic}/${day}`)) return
  if ((await listMissing(archive.db, day)).some((known) => known.topic === topic)) return
  await archive.write((db) => noteMissing(db, edition))
}
