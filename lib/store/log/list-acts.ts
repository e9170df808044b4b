import type { Db } from '../archive'

/** A line of the log. */
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
  /** The id of the last line of the page before. */
  readonly before?: number
  /** Of a document. */
  readonly slug?: string
  /** Id of an editor; `nobody` for what a file, a schedule, a command or a stranger did. */
  readonly editor?: number | 'nobody'
  readonly act?: string
  /** The first moment in it, and the first one after it. */
  readonly from?: Date
  readonly until?: Date
}

/** The log, newest first. */
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

/** Everybody whose name stands in the log because the account is still there, by name. */
export const listActors = (db: Db): Promise<{ id: number; name: string }[]> =>
  db.selectFrom('editor').select(['id', 'name']).orderBy('name').orderBy('id').execute()
