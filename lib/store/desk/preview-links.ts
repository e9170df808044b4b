import type { Selectable } from 'kysely'
import type { Db } from '../archive'
import type { PreviewLinkTable } from './desk-tables'

export interface PreviewLink {
  readonly id: string
  readonly slug: string
  readonly madeFor: string | undefined
  readonly madeAt: Date
  readonly madeBy: string
  readonly expiresAt: Date
  readonly endedAt: Date | undefined
  /** Undefined where unpublishing or a restore ended it. */
  readonly endedBy: string | undefined
}

export type NewPreviewLink = Omit<PreviewLink, 'endedAt' | 'endedBy'>

/** Idempotent by id. Returns whether it was added. */
export async function addPreviewLink(db: Db, link: NewPreviewLink): Promise<boolean> {
  const { id, slug, madeFor, madeAt, madeBy, expiresAt } = link
  const times = { made_at: madeAt.toISOString(), expires_at: expiresAt.toISOString() }
  const added = await db
    .insertInto('preview_link')
    .values({ id, slug, made_for: madeFor, made_by: madeBy, ...times })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function findPreviewLink(db: Db, id: string): Promise<PreviewLink | undefined> {
  const row = await db.selectFrom('preview_link').selectAll().where('id', '=', id).executeTakeFirst()
  return row && linkFromRow(row)
}

/** Ended ones too, newest first. */
export async function listPreviewLinks(db: Db, slug: string): Promise<readonly PreviewLink[]> {
  const rows = await db
    .selectFrom('preview_link')
    .selectAll()
    .where('slug', '=', slug)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(linkFromRow)
}

/** By document and id; without an id all of the document's, without a slug all there are. */
export async function endPreviewLinks(
  db: Db,
  { slug, id, at, by }: { slug?: string; id?: string; at: Date; by?: string },
): Promise<number> {
  let update = db
    .updateTable('preview_link')
    .set({ ended_at: at.toISOString(), ended_by: by ?? null })
    .where('ended_at', 'is', null)
  if (slug !== undefined) update = update.where('slug', '=', slug)
  if (id !== undefined) update = update.where('id', '=', id)
  const ended = await update.executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

const linkFromRow = (row: Selectable<PreviewLinkTable>): PreviewLink => ({
  id: row.id,
  slug: row.slug,
  madeFor: row.made_for ?? undefined,
  madeAt: new Date(row.made_at),
  madeBy: row.made_by,
  expiresAt: new Date(row.expires_at),
  endedAt: row.ended_at ? new Date(row.ended_at) : undefined,
  endedBy: row.ended_by ?? undefined,
})
