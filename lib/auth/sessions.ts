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
/** Milliseconds. */
export const sessionLasts = 7 * 24 * 60 * minute
/** The precision of "last seen", in milliseconds: a write at every request would cost too much. */
export const seenEvery = 5 * minute

/** The editor of a session that has neither ended nor expired and whose account is not disabled. */
export async function admitSession(id: string, now = new Date()): Promise<Editor | undefined> {
  const store = await archive()
  const found = await findSession(store.db, id, weekBefore(now))
  if (!found) return undefined
  if (now.getTime() - found.seenAt.getTime() >= seenEvery)
    // Not awaited, and failures are ignored: reading must work while the archive cannot be written.
    noteSeen(store, id, now).catch(() => undefined)
  return found.editor
}

const weekBefore = (now: Date) => new Date(now.getTime() - sessionLasts)

export const readSessions = async (editor: Editor, now = new Date()): Promise<readonly Session[]> =>
  listSessions((await archive()).db, editor.id, weekBefore(now))

/** Whoever uses the session is out at the next request. */
export async function endOwnSession(editor: Editor, id: string, now = new Date()): Promise<'ended' | 'missing'> {
  return (await archive()).write(async (db) => {
    const browser = await endSession(db, editor.id, id)
    if (browser === undefined) return 'missing'
    await logAct(db, { at: now, act: 'end-session', editor, detail: browser })
    return 'ended'
  })
}

/** Returns how many were ended. */
export async function endOtherSessions(editor: Editor, session: string, now = new Date()): Promise<number> {
  return (await archive()).write(async (db) => {
    const ended = await endSessions(db, editor.id, session)
    if (ended > 0) await logAct(db, { at: now, act: 'end-session', editor, detail: `all others (${ended})` })
    return ended
  })
}

export async function signOut(editorId: number, session: string, now = new Date()): Promise<void> {
  await (await archive()).write(async (db) => {
    const browser = await endSession(db, editorId, session)
    const account = await findEditor(db, editorId)
    if (browser && account) await logAct(db, { at: now, act: 'sign-out', editor: account, detail: browser })
  })
}
