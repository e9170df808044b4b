import type { TopicDay } from '@/lib/digest/newest-topics'
import type { Db } from '@/lib/store/archive'
import { archive } from '@/lib/store/open-archive'
import { publicationDay } from '@/lib/store/publication-day'
import { findNewestDay } from '@/lib/store/shelf/teasers'
import { listPublicTopicNames } from '@/lib/store/topics/public-topics'

/** What the head of every public page says. */
export interface PaperHead {
  /** The calendar day in the publication's zone. */
  readonly today: string
  /** Topics that have at least one public digest, in the order of topics.yaml. */
  readonly topics: readonly HeadTopic[]
  /** The day of the latest edition, and when the last of it came out; undefined while nothing is public. */
  readonly latest: { readonly day: string; readonly publishedAt: Date } | undefined
}

export interface HeadTopic extends TopicDay {
  readonly name: string
}

/** Every page is drawn under it: no document is read for it. */
export async function readPaperHead(now = new Date()): Promise<PaperHead> {
  const { db } = await archive()
  const today = publicationDay(now)
  return { today, topics: await listHeadTopics(db, now), latest: await findNewestDay(db, today, now) }
}

/** The topics that have something public, each with the day of its latest digest. */
export async function listHeadTopics(db: Db, now: Date): Promise<readonly HeadTopic[]> {
  const today = publicationDay(now)
  return (await listPublicTopicNames(db, now)).map(({ id, name, day, publishedAt }) => ({
    ...{ id, name, day },
    publishedOn: day > today ? publicationDay(publishedAt) : day,
  }))
}
