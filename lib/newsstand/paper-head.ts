import { archive } from '@/lib/store/open-archive'
import { findNewest } from '@/lib/store/shelf/teasers'
import { listPublicTopicNames } from '@/lib/store/topics/public-topics'

/** What stands in the head of every public page. */
export interface PaperHead {
  /** Topics that have at least one public digest, in order. */
  readonly topics: readonly { readonly id: string; readonly name: string }[]
  /** What came out last; undefined while nothing is public. */
  readonly latest: { readonly day: string; readonly publishedAt: Date } | undefined
}

/** Every page is drawn under it: no document is read for it. */
export async function readPaperHead(now = new Date()): Promise<PaperHead> {
  const { db } = await archive()
  const topics = (await listPublicTopicNames(db, now)).map(({ id, name }) => ({ id, name }))
  return { topics, latest: await findNewest(db, now) }
}
