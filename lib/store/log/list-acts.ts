import type { Db } from '../archive'

export interface LoggedAct {
  readonly id: number
  readonly at: Date
  readonly act: string
  readonly editorId: number | undefined
  readonly editorName: string | undefined
  readonly slug: string | undefined
  readonly revision: number | undefined
  readonly detail: string | undefined
}

export interface LogFilter {
  readonly before?: number
  readonly slug?: string
  /** `nobody`: files, schedules, commands and strangers. */
  readonly editor?: number | 'nobody'
  readonly act?: string
  readonly from?: Date
  readonly until?: Date
}

export async function listActs(
  db: Db,
  { limit, before, slug, editor, act, from, until }: LogFilter & { readonly limit: number },
): Promise<readonly LoggedAct[]> {
  let query = db.selectFrom('act').selectAll().orderBy('id', 'desc').limit(limit)
  if (before !== undefined) query = query.where('id', '<', before)
  if (slug !== undefined) query = query.where('slug', '=', slug)
  if (editor === 'nobody') query = query.where('editor_id', 'is', null)
  else if (editor !== undefined) query = query.where('editor_id', '=', editor)
  if (act !== undefined) query = query.where('act', '=', act)
  if (from !== undefined) query = query.where('at', '>=', from.toISOString())
  if (until !== undefined) query = query.where('at', '<', until.toISOString())
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    at: new Date(row.at),
    act: row.act,
    editorId: row.editor_id ?? undefined,
    editorName: row.editor_name ?? undefined,
    slug: row.slug ?? undefined,
    revision: row.revision ?? undefined,
    detail: row.detail ?? undefined,
  }))
}

export const listActors = (db: Db): Promise<{ id: number; name: string }[]> =>
  db.selectFrom('editor').select(['id', 'name']).orderBy('name').orderBy('id').execute()
