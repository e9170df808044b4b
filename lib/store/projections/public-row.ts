import type { Document } from '@/lib/digest/document'
import type { DocumentRecord } from '@/lib/digest/examination/record'
import type { Arrival, Release } from '@/lib/digest/visibility'
import type { Db } from '../archive'
import { documentFromJson } from '../revisions/document-json'
import { heldOf } from '../revisions/head'
import { cameOut, publicAmong, publicHeads } from './public-heads'
import { recordFromJson } from './record'

/** A released document on its way to the newsstand. */
export interface PublicRow extends Arrival {
  readonly document: Document
  readonly revision: number
  readonly publishedAt: Date
  readonly updatedAt: Date
  /** Every passage was examined, or typed by an editor. */
  readonly reviewedByEditor: boolean
  readonly record: DocumentRecord
  readonly came: Release['came']
}

export interface Cursor {
  readonly publishedAt: Date
  readonly slug: string
}

const publicRows = (db: Db, now: Date) => withText(publicHeads(db, now))

const withText = (heads: ReturnType<typeof publicHeads>) =>
  heads
    .innerJoin('document', 'document.slug', 'head.slug')
    .innerJoin('revision', (join) =>
      join.onRef('revision.slug', '=', 'head.slug').onRef('revision.number', '=', 'head.number'),
    )
    .select(['head.slug', 'head.number', 'head.received_at', 'head.publish_at', 'head.first_public_at'])
    .select([
      'head.held',
      'head.public_updated_at',
      'head.reviewed_by_editor',
      'document.body',
      'document.record',
      'revision.text',
      cameOut.as('came'),
    ])

type SelectedRow = Awaited<ReturnType<ReturnType<typeof publicRows>['executeTakeFirstOrThrow']>>

const fromRow = (row: SelectedRow): PublicRow => {
  const publishedAt = row.first_public_at ?? row.publish_at
  return {
    document: documentFromJson(row.body, row.text),
    revision: row.number,
    receivedAt: new Date(row.received_at),
    held: heldOf(row.held),
    publishedAt: new Date(publishedAt),
    updatedAt: new Date(row.public_updated_at ?? publishedAt),
    reviewedByEditor: row.reviewed_by_editor === 1,
    record: recordFromJson(row.record),
    came: row.came ?? undefined,
  }
}

export async function findPublicRow(
  db: Db,
  kind: 'digest' | 'story',
  slug: string,
  now: Date,
): Promise<PublicRow | undefined> {
  const row = await publicRows(db, now).where('head.slug', '=', slug).where('head.kind', '=', kind).executeTakeFirst()
  return row && fromRow(row)
}

export async function findLatestOfTopic(db: Db, topic: string, now: Date): Promise<PublicRow | undefined> {
  const row = await publicHeads(db, now)
    .where('head.topic', '=', topic)
    .select('head.slug')
    .orderBy('head.day', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && findPublicRow(db, 'digest', row.slug, now)
}

export async function listLatestSlugs(
  db: Db,
  { topic, limit, before }: { topic?: string; limit: number; before?: Cursor },
  now: Date,
): Promise<readonly string[]> {
  let query = publicHeads(db, now)
    .select('head.slug')
    .orderBy('head.first_public_at', 'desc')
    .orderBy('head.slug', 'desc')
    .limit(limit)
  if (topic !== undefined) query = query.where('head.topic', '=', topic)
  if (before)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('head.first_public_at', 'head.slug'), '<', tuple(before.publishedAt.toISOString(), before.slug)),
    )
  return (await query.execute()).map(({ slug }) => slug)
}

/** In two steps: the first stops at `limit` in an index, where one query with texts would sort the archive. */
export const listLatest = async (
  db: Db,
  options: { topic?: string; limit: number; before?: Cursor },
  now: Date,
): Promise<readonly PublicRow[]> => listPublicRows(db, await listLatestSlugs(db, options, now), now)

export interface Unreadable {
  readonly slug: string
  readonly revision: number
  readonly reason: unknown
}

/** Last published first. Reports an unreadable one to `unreadable` and goes on. */
export async function listPublicRows(
  db: Db,
  slugs: readonly string[],
  now: Date,
  unreadable: (one: Unreadable) => void = ({ reason }) => {
    throw reason
  },
): Promise<readonly PublicRow[]> {
  if (slugs.length === 0) return []
  const rows = await withText(publicAmong(db, slugs, now)).execute()
  const read = rows.flatMap((row) => {
    try {
      return [fromRow(row)]
    } catch (reason) {
      unreadable({ slug: row.slug, revision: row.number, reason })
      return []
    }
  })
  // Sorted here: with an order the planner would walk the whole archive.
  return read.sort((a, b) => byTime(b, a) || (a.document.slug < b.document.slug ? 1 : -1))
}

const byTime = (a: PublicRow, b: PublicRow): number => a.publishedAt.getTime() - b.publishedAt.getTime()
