import { calendarDay } from '@/lib/digest/calendar-day'
import { environment } from '@/lib/env'
import { lookEvery } from '@/lib/scheduler/keep-time'
import { archive } from '@/lib/store/open-archive'
import { listTopics } from '@/lib/store/projections/topics'
import { listRunsOfEdition } from '@/lib/store/wire/runs'
import type { TopicFeeds } from '@/lib/wire/topic-feeds'
import { dueMoment, isDue } from './due-moment'
import { type Gather, gather } from './gather'
import { readFeeds } from './wire-settings'

const quarterMinute = 15_000

/** Gathers each edition at its hour, for as long as the server runs. */
export const keepGathering = (): void => lookEvery(quarterMinute, 'an edition is due', () => gatherDue(new Date()))

/**
 * Gathers the editions of today that are due by feeds.yaml and have no draft yet, one after the other. Of several
 * servers one does it. Answers the topics that were gathered.
 */
export async function gatherDue(now: Date, given: Pick<Gather, 'locate'> = {}): Promise<readonly string[]> {
  const { timeZone } = environment()
  const opened = await archive()
  const feeds = await readFeeds(opened, await listTopics(opened.db))
  // npm run gather and the desk say what is wrong with it.
  if ('faults' in feeds) return []
  const day = calendarDay(now, timeZone)
  const gathered: string[] = []
  for (const { topic, due } of feeds.value.filter(hasHour)) {
    const moment = dueMoment(due, day, timeZone)
    if (!moment || !isDue(moment, await listRunsOfEdition(opened.db, topic, day), now)) continue
    await gather({
      archive: opened,
      topic,
      now,
      by: 'schedule',
      log: () => undefined,
      ...given,
      isWanted: (_, runs) => isDue(moment, runs, now),
      onBegin: () => gathered.push(topic),
    })
  }
  return gathered
}

const hasHour = (feeds: TopicFeeds): feeds is TopicFeeds & { readonly due: string } => feeds.due !== undefined
