import type { Db } from '../archive'
import type { Act } from './act'

export interface TrailStep {
  readonly revision: number | undefined
  readonly editorId: number | undefined
  readonly by: string | undefined
  readonly at: Date
  readonly detail: string | undefined
}

/** Who changed the words last. Fixed typos do not count; a file's change is nobody's. */
export const findLastEdit = (db: Db, slug: string): Promise<TrailStep | undefined> =>
  findLast(db, slug, ['import', 'create', 'edit-draft', 'edit-public'])

export async function hasFixedTypos(db: Db, slug: string, editorId: number, since: number): Promise<boolean> {
  const row = await db
    .selectFrom('act')
    .select('id')
    .where('slug', '=', slug)
    .where('act', '=', 'fix-typo')
    .where('editor_id', '=', editorId)
    .where('revision', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The last submission, sending back or publication. */
export const findHandover = (db: Db, slug: string): Promise<(TrailStep & { readonly act: Act }) | undefined> =>
  findLast(db, slug, handovers)

export const handovers: readonly Act[] = [
  'submit',
  'send-back',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
  'import',
]

async function findLast(db: Db, slug: string, acts: readonly Act[]) {
  const row = await db
    .selectFrom('act')
    .select(['act', 'revision', 'editor_id', 'editor_name', 'at', 'detail'])
    .where('slug', '=', slug)
    .where('act', 'in', acts)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      act: row.act as Act,
      revision: row.revision ?? undefined,
      editorId: row.editor_id ?? undefined,
      by: row.editor_name ?? undefined,
      at: new Date(row.at),
      detail: row.detail ?? undefined,
    }
  )
}
