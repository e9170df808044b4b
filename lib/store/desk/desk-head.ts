import type { Document } from '@/lib/digest/document'
import type { Arrival, Release } from '@/lib/digest/visibility'
import type { Db } from '../archive'
import { heldDocument } from '../revisions/document-json'
import { heldOf, releaseOfHead } from '../revisions/head'

export interface DeskHead extends Arrival {
  readonly document: Document
  readonly revision: number
  readonly release: Release
  readonly savedAt: Date
  readonly savedBy: string | undefined
  readonly firstPublicAt: Date | undefined
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
}

export async function findDeskHead(db: Db, slug: string): Promise<DeskHead | undefined> {
  const row = await db
    .selectFrom('head')
    .innerJoin('document', 'document.slug', 'head.slug')
    .innerJoin('revision', (join) =>
      join.onRef('revision.slug', '=', 'head.slug').onRef('revision.number', '=', 'head.number'),
    )
    .leftJoin('content_file', 'content_file.slug', 'head.slug')
    .select(['head.number', 'head.declared', 'head.publish_at', 'head.received_at', 'head.saved_at', 'head.saved_by'])
    .select(['head.unpublish_at', 'head.submitted_at', 'head.public_from', 'head.first_public_at', 'head.held'])
    .select(['document.body', 'revision.text', 'content_file.state'])
    .where('head.slug', '=', slug)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    document: heldDocument(row.body, row.text),
    revision: row.number,
    release: releaseOfHead(row),
    receivedAt: new Date(row.received_at),
    held: heldOf(row.held),
    savedAt: new Date(row.saved_at),
    savedBy: row.saved_by ?? undefined,
    firstPublicAt: row.first_public_at === null ? undefined : new Date(row.first_public_at),
    file: row.state ?? 'none',
  }
}

/** Without the text. */
export async function findStanding(
  db: Db,
  slug: string,
): Promise<{ readonly revision: number; readonly release: Release } | undefined> {
  const row = await db
    .selectFrom('head')
    .select(['number', 'declared', 'publish_at', 'unpublish_at', 'submitted_at', 'public_from'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && { revision: row.number, release: releaseOfHead(row) }
}

export const isOnTheDesk = async (db: Db, slug: string): Promise<boolean> =>
  (await db.selectFrom('head').select('slug').where('slug', '=', slug).executeTakeFirst()) !== undefined
