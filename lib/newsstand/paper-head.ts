import { daysBetween } from '@/lib/digest/calendar-day'
import { newestFirst, type TopicDay } from '@/lib/digest/newest-topics'
import type { Db } from '@/lib/store/archive'
import { archive } from '@/lib/store/open-archive'
import { listPublicTopicNames } from '@/lib/store/projections/public-topics'
import { findNewestDay } from '@/lib/store/projections/teasers'
import { publicationDay } from '@/lib/store/publication-day'

/** What the head of every public page says. */
export interface PaperHead {
  /** The calendar day in the publication's zone. */
  readonly today: string
  /** Topics that have at least one public digest, in the order of topics.yaml. */
  readonly topics: readonly HeadTopic[]
  /** The same, the newest first. */
  readonly newest: readonly HeadTopic[]
  /** The day of the latest edition, and when the last of it came out; undefined while nothing is public. */
  readonly latest: { readonly day: string; readonly publishedAt: Date } | undefined
  /** How many days ago that was. */
  readonly age: number
}

export interface HeadTopic extends TopicDay {
  readonly name: string
}

/** Every page is drawn under it: no document is read for it. */
export async function readPaperHead(now = new Date()): Promise<PaperHead> {
  const { db } = await archive()
  const today = publicationDay(now)
  const topics = await listHeadTopics(db, now)
  const latest = await findNewestDay(db, today, now)
  return { today, topics, newest: newestFirst(topics, today), latest, age: latest ? daysBetween(latest.day, today) : 0 }
}

/** The topics that have something public, each with the day of its latest digest. */
export async function listHeadTopics(db: Db, now: Date): Promise<readonly HeadTopic[]> {
  const today = publicationDay(now)
  return (await listPublicTopicNames(db, now)).map(({ id, name, day, publishedAt }) => ({
    id,
    name,
    day,
    publishedOn: day > today ? publicationDay(publishedAt) : day,
  }))
}
