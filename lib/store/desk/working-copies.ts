import type { Selectable } from 'kysely'
import type { Db } from '../archive'
import type { WorkingCopyTable } from './desk-tables'

export interface WorkingCopy {
  readonly slug: string
  readonly basedOn: number
  readonly state: string
  readonly version: string
  readonly at: Date
}

export async function findWorkingCopy(db: Db, editorId: number, slug: string): Promise<WorkingCopy | undefined> {
  const row = await db
    .selectFrom('working_copy')
    .selectAll()
    .where('editor_id', '=', editorId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row && copyFromRow(row)
}

/** Writes it in place of the one before. */
export async function putWorkingCopy(db: Db, editorId: number, copy: WorkingCopy): Promise<void> {
  const { slug, basedOn, state, version, at } = copy
  const written = { based_on: basedOn, state, version, at: at.toISOString() }
  await db
    .insertInto('working_copy')
    .values({ editor_id: editorId, slug, ...written })
    .onConflict((conflict) => conflict.columns(['editor_id', 'slug']).doUpdateSet(written))
    .execute()
}

/** Only if nobody else wrote since. */
export async function dropWorkingCopy(db: Db, editorId: number, slug: string, version: string): Promise<void> {
  await db
    .deleteFrom('working_copy')
    .where('editor_id', '=', editorId)
    .where('slug', '=', slug)
    .where('version', '=', version)
    .execute()
}

const copyFromRow = (row: Selectable<WorkingCopyTable>): WorkingCopy => ({
  slug: row.slug,
  basedOn: row.based_on,
  state: row.state,
  version: row.version,
  at: new Date(row.at),
})
