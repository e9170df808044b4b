import { archive } from '@/lib/store/open-archive'
import { listPublicTopicNames } from '@/lib/store/projections/topics'
import { publicationDay } from '@/lib/store/publication-day'
import { listPubliclyMissing } from '@/lib/store/wire/missing'

/** An edition of today that was not there at its hour. */
export interface MissingToday {
  readonly topic: string
  readonly topicName: string
  /** Why, in a sentence. */
  readonly reason: string
}

/** Those of topics that readers know; without a topic, of all. None once an edition was public. */
export async function readMissingEditions(topic?: string, now = new Date()): Promise<readonly MissingToday[]> {
  const { db } = await archive()
  const missing = await listPubliclyMissing(db, publicationDay(now), now)
  const wanted = missing.filter((each) => topic === undefined || each.topic === topic)
  if (wanted.length === 0) return []
  const known = new Map((await listPublicTopicNames(db, now)).map(({ id, name }) => [id, name]))
  return wanted.flatMap(({ topic: id, reason }) => {
    const topicName = known.get(id)
    return topicName === undefined ? [] : [{ topic: id, topicName, reason }]
  })
}
