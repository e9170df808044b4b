import type { Db } from '../archive'
import { documentFromJson } from '../revisions/document-json'

export interface WithdrawnDocument {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly day: string
  readonly topic: string | undefined
  readonly topicName: string | undefined
  readonly how: 'withdrawn' | 'ended'
  readonly at: Date
  readonly reason: string | undefined
}

/** Undefined for a document that never was public. */
export async function findWithdrawn(
  db: Db,
  kind: 'digest' | 'story',
  slug: string,
): Promise<WithdrawnDocument | undefined> {
  const row = await withdrawn(db).where('head.slug', '=', slug).where('head.kind', '=', kind).executeTakeFirst()
  return row && fromRow(row)
}

/** Last withdrawn first. */
export async function listWithdrawn(db: Db, limit: number): Promise<readonly WithdrawnDocument[]> {
  const rows = await withdrawn(db)
    .orderBy('head.day', 'desc')
    .orderBy('head.kind')
    .orderBy('head.slug')
    .limit(limit)
    .execute()
  return rows
    .map(fromRow)
    .filter(({ how }) => how === 'withdrawn')
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.slug < b.slug ? -1 : 1))
}

/** A document whose time was over on arrival never was public here (public-life.ts). */
const withdrawn = (db: Db) =>
  db
    .selectFrom('head')
    .innerJoin('document', 'document.slug', 'head.slug')
    .leftJoin('topic', 'topic.id', 'head.topic')
    .where('head.declared', '=', 'withdrawn')
    .where('head.first_public_at', 'is not', null)
    .where(({ eb, or, ref }) =>
      or([eb('head.unpublish_at', 'is', null), eb('head.received_at', '<', ref('head.unpublish_at'))]),
    )
    .select(['head.kind', 'head.slug', 'head.day', 'head.topic', 'head.saved_at', 'head.unpublish_at', 'document.body'])
    .select(({ fn }) => fn.coalesce('topic.name', 'head.topic_name').as('topic_name'))

type Row = Awaited<ReturnType<ReturnType<typeof withdrawn>['executeTakeFirstOrThrow']>>

function fromRow(row: Row): WithdrawnDocument {
  const { standing } = documentFromJson(row.body, '')
  const saved = new Date(row.saved_at)
  // A file may name any moment, but it cannot be later than the last change.
  const taken = standing.withdrawn && (standing.withdrawn < saved ? standing.withdrawn : saved)
  return {
    kind: row.kind,
    slug: row.slug,
    day: row.day,
    topic: row.topic ?? undefined,
    topicName: row.topic_name ?? undefined,
    how: taken ? 'withdrawn' : 'ended',
    at: taken ?? new Date(row.unpublish_at ?? row.saved_at),
    reason: taken && standing.withdrawnReason,
  }
}
