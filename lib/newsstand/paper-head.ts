import { daysBetween } from '@/lib/digest/calendar-day'
import { newestFirst, type TopicDay } from '@/lib/digest/newest-topics'
import type { Db } from '@/lib/store/archive'
import { archive } from '@/lib/store/open-archive'
import { listPublicTopicNames } from '@/lib/store/projections/public-topics'
import { findNewestDay } from '@/lib/store/projections/teasers'
import { publicationDay } from '@/lib/store/publication-day'

export interface PaperHead {
  readonly today: string
  readonly topics: readonly HeadTopic[]
  readonly newest: readonly HeadTopic[]
  readonly latest: { readonly day: string; readonly publishedAt: Date } | undefined
  readonly age: number
}

export interface HeadTopic extends TopicDay {
  readonly name: string
}

/** For every page, so it reads no document. */
export async function readPaperHead(now = new Date()): Promise<PaperHead> {
  const { db } = await archive()
  const today = publicationDay(now)
  const topics = await listHeadTopics(db, now)
  const latest = await findNewestDay(db, today, now)
  return { today, topics, newest: newestFirst(topics, today), latest, age: latest ? daysBetween(latest.day, today) : 0 }
}

export async function listHeadTopics(db: Db, now: Date): Promise<readonly HeadTopic[]> {
  const today = publicationDay(now)
  return (await listPublicTopicNames(db, now)).map(({ id, name, day, publishedAt }) => ({
    id,
    name,
    day,
    publishedOn: day > today ? publicationDay(publishedAt) : day,
  }))
}
