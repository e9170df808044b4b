import type { Db } from '../archive'
import { documentFromJson } from '../revisions/document-json'

/** What is told of a document that was public and is no more: never its title or its text. */
export interface WithdrawnDocument {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly day: string
  readonly topic: string | undefined
  readonly topicName: string | undefined
  /** Taken out by an editor, or at the end of the time it was published for. */
  readonly how: 'withdrawn' | 'ended'
  readonly at: Date
  /** What an editor tells readers about it. */
  readonly reason: string | undefined
}

/** A document that was public and was taken out; undefined for any other, one that was never public above all. */
export async function findWithdrawn(
  db: Db,
  kind: 'digest' | 'story',
  slug: string,
): Promise<WithdrawnDocument | undefined> {
  const row = await withdrawn(db).where('head.slug', '=', slug).where('head.kind', '=', kind).executeTakeFirst()
  return row && fromRow(row)
}

/** Those of the newest days, the last to be taken out first. */
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

/**
 * A head keeps its first public moment only if that has really come (public-life.ts). One whose time was over before
 * its file arrived was never shown here.
 */
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
  // A file may name any moment; no document left the paper after its last change.
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
