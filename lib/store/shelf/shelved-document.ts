import type { Document } from '@/lib/digest/document'
import type { Db } from '../archive'
import { documentFromJson } from '../ledger/document-json'
import { publicHeads } from './public-heads'

/** A released document with the facts of its publication, on its way to the newsstand. */
export interface ShelvedDocument {
  readonly document: Document
  readonly revision: number
  readonly receivedAt: Date
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly reviewedByEditor: boolean
}

/** The place after a document in `listLatest`. */
export interface Cursor {
  readonly publishedAt: Date
  readonly slug: string
}

const shelved = (db: Db, now: Date) =>
  publicHeads(db, now)
    .innerJoin('document', 'document.slug', 'head.slug')
    .innerJoin('revision', (join) =>
      join.onRef('revision.slug', '=', 'head.slug').onRef('revision.number', '=', 'head.number'),
    )
    .select(['head.number', 'head.received_at', 'head.publish_at', 'head.first_public_at', 'head.public_updated_at'])
    .select(['head.reviewed_by_editor', 'document.body', 'revision.text'])

type ShelvedRow = Awaited<ReturnType<ReturnType<typeof shelved>['executeTakeFirstOrThrow']>>

const fromRow = (row: ShelvedRow): ShelvedDocument => {
  const publishedAt = row.first_public_at ?? row.publish_at
  return {
    document: documentFromJson(row.body, row.text),
    revision: row.number,
    receivedAt: new Date(row.received_at),
    publishedAt: new Date(publishedAt),
    updatedAt: new Date(row.public_updated_at ?? publishedAt),
    reviewedByEditor: row.reviewed_by_editor === 1,
  }
}

export async function findShelved(
  db: Db,
  kind: 'digest' | 'story',
  slug: string,
  now: Date,
): Promise<ShelvedDocument | undefined> {
  const row = await shelved(db, now).where('head.slug', '=', slug).where('head.kind', '=', kind).executeTakeFirst()
  return row && fromRow(row)
}

/** The digest of the latest day of a topic. */
export async function findLatestOfTopic(db: Db, topic: string, now: Date): Promise<ShelvedDocument | undefined> {
  const row = await shelved(db, now)
    .where('head.topic', '=', topic)
    .orderBy('head.day', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Newest by first publication, then slug; those after `before` where it is given. */
export async function listLatest(
  db: Db,
  { topic, limit, before }: { topic?: string; limit: number; before?: Cursor },
  now: Date,
): Promise<readonly ShelvedDocument[]> {
  let query = shelved(db, now).orderBy('head.first_public_at', 'desc').orderBy('head.slug', 'desc').limit(limit)
  if (topic !== undefined) query = query.where('head.topic', '=', topic)
  if (before)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('head.first_public_at', 'head.slug'), '<', tuple(before.publishedAt.toISOString(), before.slug)),
    )
  return (await query.execute()).map(fromRow)
}
