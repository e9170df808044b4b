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
  readonly limit: number
  /** The id of the last line of the page before. */
  readonly before?: number
  readonly slug?: string
}

/** The log, newest first. */
export async function listActs(db: Db, { limit, before, slug }: LogFilter): Promise<readonly LoggedAct[]> {
  let query = db.selectFrom('act').selectAll().orderBy('id', 'desc').limit(limit)
  if (before !== undefined) query = query.where('id', '<', before)
  if (slug !== undefined) query = query.where('slug', '=', slug)
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
