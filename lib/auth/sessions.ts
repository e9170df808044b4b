import type { Editor } from '@/lib/store/accounts/editor'
import { findEditor } from '@/lib/store/accounts/editors'
import {
  endSession,
  endSessions,
  findSession,
  listSessions,
  noteSeen,
  type Session,
} from '@/lib/store/accounts/sessions'
import { logAct } from '@/lib/store/log/act'
import { archive } from '@/lib/store/open-archive'

export type { Session }

const minute = 60 * 1000
/** A sign-in is good for a week, in milliseconds. */
export const sessionLasts = 7 * 24 * 60 * minute
/** When a session was last seen is known as exactly as this: a write at every request would be too dear. */
export const seenEvery = 5 * minute

/** The editor of a session of this week that has not ended, whose account is not disabled. Notes now and then that it was used. */
export async function admitSession(id: string, now = new Date()): Promise<Editor | undefined> {
  const store = await archive()
  const found = await findSession(store.db, id, weekBefore(now))
  if (!found) return undefined
  if (now.getTime() - found.seenAt.getTime() >= seenEvery)
    // Not waited for, and no fault where it fails: nobody is kept from reading because the archive cannot be written.
    noteSeen(store, id, now).catch(() => undefined)
  return found.editor
}

const weekBefore = (now: Date) => new Date(now.getTime() - sessionLasts)

/** The sessions of an editor, the one that was seen last first. */
export const readSessions = async (editor: Editor, now = new Date()): Promise<readonly Session[]> =>
  listSessions((await archive()).db, editor.id, weekBefore(now))

/** Ends one of the editor's own sessions: whoever uses it is out at the next request. */
export async function endOwnSession(editor: Editor, id: string, now = new Date()): Promise<'ended' | 'missing'> {
  return (await archive()).write(async (db) => {
    const browser = await endSession(db, editor.id, id)
    if (browser === undefined) return 'missing'
    await logAct(db, { at: now, act: 'end-session', editor, detail: browser })
    return 'ended'
  })
}

/** Ends all of the editor's sessions but this one; answers how many there were. */
export async function endOtherSessions(editor: Editor, session: string, now = new Date()): Promise<number> {
  return (await archive()).write(async (db) => {
    const ended = await endSessions(db, editor.id, session)
    if (ended > 0) await logAct(db, { at: now, act: 'end-session', editor, detail: `all others (${ended})` })
    return ended
  })
}

/** Ends the session that somebody signs out of. */
export async function signOut(editorId: number, session: string, now = new Date()): Promise<void> {
  await (await archive()).write(async (db) => {
    const browser = await endSession(db, editorId, session)
    const account = await findEditor(db, editorId)
    if (browser && account) await logAct(db, { at: now, act: 'sign-out', editor: account, detail: browser })
  })
}
