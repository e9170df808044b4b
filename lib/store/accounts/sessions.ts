import { randomBytes } from 'node:crypto'
import type { Archive, Db } from '../archive'
import type { Editor } from './editor'

export interface Session {
  /** Also in the signed token, which is worthless once the row is gone. */
  readonly id: string
  readonly browser: string
  readonly startedAt: Date
  /** Only precise to some minutes. */
  readonly seenAt: Date
}

/** Returns the new session's id. */
export async function startSession(
  db: Db,
  { editorId, browser, at }: { editorId: number; browser: string; at: Date },
): Promise<string> {
  const id = randomBytes(16).toString('base64url')
  const moment = at.toISOString()
  await db
    .insertInto('session')
    .values({ id, editor_id: editorId, browser, started_at: moment, seen_at: moment })
    .execute()
  return id
}

/** Undefined if it has ended, began at `since` or before, or its account is disabled. */
export async function findSession(
  db: Db,
  id: string,
  since: Date,
): Promise<{ readonly editor: Editor; readonly seenAt: Date } | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('editor', 'editor.id', 'session.editor_id')
    .select(['editor.id', 'editor.email', 'editor.name', 'editor.role', 'session.seen_at'])
    .where('session.id', '=', id)
    .where('session.started_at', '>', since.toISOString())
    .where('editor.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { seen_at, ...editor } = row
  return { editor: editor as Editor, seenAt: new Date(seen_at) }
}

export const noteSeen = (archive: Archive, id: string, at: Date): Promise<void> =>
  archive.write(async (db) => {
    await db.updateTable('session').set({ seen_at: at.toISOString() }).where('id', '=', id).execute()
  })

export async function listSessions(db: Db, editorId: number, since: Date): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'browser', 'started_at', 'seen_at'])
    .where('editor_id', '=', editorId)
    .where('started_at', '>', since.toISOString())
    .orderBy('seen_at', 'desc')
    .orderBy('started_at', 'desc')
    .execute()
  return rows.map(({ id, browser, started_at, seen_at }) => ({
    id,
    browser,
    startedAt: new Date(started_at),
    seenAt: new Date(seen_at),
  }))
}

/** Returns its browser, or undefined without such a session. */
export async function endSession(db: Db, editorId: number, id: string): Promise<string | undefined> {
  const ended = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('editor_id', '=', editorId)
    .returning('browser')
    .executeTakeFirst()
  return ended?.browser
}

/** Returns how many were ended. */
export async function endSessions(db: Db, editorId: number, except?: string): Promise<number> {
  const ended = await db
    .deleteFrom('session')
    .where('editor_id', '=', editorId)
    .where('id', '<>', except ?? '')
    .returning('id')
    .execute()
  return ended.length
}

export async function forgetSessions(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('session').where('started_at', '<', before.toISOString()).execute()
}
