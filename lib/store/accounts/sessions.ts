import { randomBytes } from 'node:crypto'
import type { Archive, Db } from '../archive'
import type { Editor } from './editor'

/** One sign-in, for as long as it lasts. */
export interface Session {
  /** Stands in the signed token, which alone opens nothing once the row is gone. */
  readonly id: string
  /** `Firefox on Linux` */
  readonly browser: string
  readonly startedAt: Date
  /** As of some minutes: it is not written at every request. */
  readonly seenAt: Date
}

/** Begins a session and answers its id. */
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

/**
 * Whose session this is, and when it was last seen; undefined once it has ended, if it began at `since` or before, and
 * where its account is disabled.
 */
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

/** Notes that a session was used. */
export const noteSeen = (archive: Archive, id: string, at: Date): Promise<void> =>
  archive.write(async (db) => {
    await db.updateTable('session').set({ seen_at: at.toISOString() }).where('id', '=', id).execute()
  })

/** The sessions of an account that began after `since`, the one that was seen last first. */
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

/** Ends one session of this account; answers its browser, or undefined where there is no such session. */
export async function endSession(db: Db, editorId: number, id: string): Promise<string | undefined> {
  const ended = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('editor_id', '=', editorId)
    .returning('browser')
    .executeTakeFirst()
  return ended?.browser
}

/** Ends every session of this account, but for `except`; answers how many. */
export async function endSessions(db: Db, editorId: number, except?: string): Promise<number> {
  const ended = await db
    .deleteFrom('session')
    .where('editor_id', '=', editorId)
    .where('id', '<>', except ?? '')
    .returning('id')
    .execute()
  return ended.length
}

/** Forgets the sessions that began before: their tokens have run out. */
export async function forgetSessions(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('session').where('started_at', '<', before.toISOString()).execute()
}
