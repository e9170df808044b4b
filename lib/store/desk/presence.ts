import type { Selectable } from 'kysely'
import type { Db } from '../archive'
import type { PresenceTable } from './desk-tables'

export interface Present {
  readonly slug: string
  readonly editorId: number
  readonly name: string
  readonly openedAt: Date
  readonly seenAt: Date
  readonly editedAt: Date | undefined
}

interface Heard {
  readonly slug: string
  readonly editor: { readonly id: number; readonly name: string }
  readonly visit: string
  readonly at: Date
  readonly edited: boolean
  /** Whoever was last heard before has left, and arrives anew. */
  readonly since: Date
}

/** Also deletes rows of editors long gone. */
export async function notePresence(db: Db, { slug, editor, visit, at, edited, since }: Heard): Promise<void> {
  await db.deleteFrom('presence').where('seen_at', '<', since.toISOString()).execute()
  const moment = at.toISOString()
  const heard = { name: editor.name, visit, seen_at: moment, ...(edited && { edited_at: moment }) }
  await db
    .insertInto('presence')
    .values({ slug, editor_id: editor.id, opened_at: moment, edited_at: null, ...heard })
    .onConflict((conflict) => conflict.columns(['slug', 'editor_id']).doUpdateSet(heard))
    .execute()
}

export async function dropPresence(db: Db, slug: string, editorId: number, visit: string): Promise<void> {
  await db
    .deleteFrom('presence')
    .where('slug', '=', slug)
    .where('editor_id', '=', editorId)
    .where('visit', '=', visit)
    .execute()
}

/** Heard since `since`, in one document or all; first come first. */
export async function listPresent(db: Db, since: Date, slug?: string): Promise<readonly Present[]> {
  let query = db.selectFrom('presence').selectAll().where('seen_at', '>=', since.toISOString())
  if (slug !== undefined) query = query.where('slug', '=', slug)
  return (await query.orderBy('opened_at').orderBy('editor_id').execute()).map(presentFromRow)
}

const presentFromRow = (row: Selectable<PresenceTable>): Present => ({
  slug: row.slug,
  editorId: row.editor_id,
  name: row.name,
  openedAt: new Date(row.opened_at),
  seenAt: new Date(row.seen_at),
  editedAt: row.edited_at ? new Date(row.edited_at) : undefined,
})
