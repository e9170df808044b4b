import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Editor } from '@/lib/store/accounts/editor'
import { addEditor, disableEditor, setRole } from '@/lib/store/accounts/editors'
import { startSession } from '@/lib/store/accounts/sessions'
import type { Archive } from '@/lib/store/archive'
import { listActs } from '@/lib/store/log/list-acts'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/test/store/fixture'
import { changeOwnName, changeOwnPassword } from './own-account'
import { hashPassword, passwordMatches } from './password'
import {
  admitSession,
  endOtherSessions,
  endOwnSession,
  readSessions,
  seenEvery,
  sessionLasts,
  signOut,
} from './sessions'

const start = new Date('2026-03-01T12:00:00Z')
const after = (ms: number) => new Date(start.getTime() + ms)
const password = 'a-long-enough-passphrase'
const renewed = 'another-long-passphrase'
const hashed = hashPassword(password)

let archive: Archive
let writes: number
let ada: Editor
beforeEach(async () => {
  const opened = await openTemporary()
  writes = 0
  const write: Archive['write'] = (work) => {
    writes += 1
    return opened.write(work)
  }
  archive = { ...opened, write }
  holdArchive(archive)
  ada = await account('ada@example.org')
})
afterEach(() => archive.close())

async function account(email: string): Promise<Editor> {
  const added = await addEditor(
    archive,
    { email, name: email, role: 'publisher', passwordHash: await hashed },
    { at: start },
  )
  if (added.kind !== 'added') throw new Error('taken')
  return added.account
}
const begin = (editor: Editor, at = start) =>
  archive.write((db) => startSession(db, { editorId: editor.id, browser: 'Firefox on Linux', at }))
const lastActs = async (limit: number) =>
  (await listActs(archive.db, { limit })).map(({ act, editorName, detail }) => [act, editorName, detail])

test('a session is admitted until it ends, as whoever the account is by then', async () => {
  const session = await begin(ada)
  expect(await admitSession(session, start)).toEqual({
    id: ada.id,
    email: ada.email,
    name: ada.name,
    role: 'publisher',
  })
  await setRole(archive, ada.id, 'editor', { at: start })
  expect(await admitSession(session, start)).toMatchObject({ role: 'editor' })
  await disableEditor(archive, ada.id, { at: start })
  expect(await admitSession(session, start)).toBeUndefined()
  expect(await admitSession('made up', start)).toBeUndefined()
})

test('nothing is written for a request, but when it was last seen every few minutes', async () => {
  const session = await begin(ada)
  const before = writes
  for (const ms of [0, 1_000, seenEvery - 1]) await admitSession(session, after(ms))
  expect(writes).toBe(before)
  await admitSession(session, after(seenEvery))
  await expect.poll(async () => (await readSessions(ada, start))[0]?.seenAt).toEqual(after(seenEvery))
  await admitSession(session, after(2 * seenEvery - 1))
  expect(writes).toBe(before + 1)
})

test('a session that cannot be noted is still admitted', async () => {
  const session = await begin(ada)
  holdArchive({ ...archive, write: () => Promise.reject(new Error('the disk is full')) })
  expect(await admitSession(session, after(seenEvery))).toMatchObject({ id: ada.id })
})

test('one sees and ends one’s own sessions, and nobody else’s', async () => {
  const bea = await account('bea@example.org')
  const [mine, other, hers] = [await begin(ada), await begin(ada, after(1)), await begin(bea)]
  expect((await readSessions(ada, start)).map(({ id }) => id)).toEqual([other, mine])
  expect(await endOwnSession(ada, hers, start)).toBe('missing')
  expect(await admitSession(hers, start)).toMatchObject({ id: bea.id })
  expect(await endOwnSession(ada, other, start)).toBe('ended')
  expect(await admitSession(other, start)).toBeUndefined()
  expect(await admitSession(mine, start)).toMatchObject({ id: ada.id })
  expect(await lastActs(1)).toEqual([['end-session', ada.name, 'Firefox on Linux']])
})

test('all the others are ended at once; where there are none, nothing is logged', async () => {
  const mine = await begin(ada)
  for (const ms of [1, 2]) await begin(ada, after(ms))
  expect(await endOtherSessions(ada, mine, start)).toBe(2)
  expect(await endOtherSessions(ada, mine, start)).toBe(0)
  expect(await lastActs(2)).toEqual([
    ['end-session', ada.name, 'all others (2)'],
    ['add-editor', undefined, 'ada@example.org as publisher'],
  ])
})

test('who signs out is out, whoever kept a copy of the token', async () => {
  const session = await begin(ada)
  await signOut(ada.id, session, start)
  expect(await admitSession(session, start)).toBeUndefined()
  await signOut(ada.id, session, start)
  expect(await lastActs(2)).toEqual([
    ['sign-out', ada.name, 'Firefox on Linux'],
    ['add-editor', undefined, 'ada@example.org as publisher'],
  ])
})

test('a session lasts a week, however often it is used: then it is neither admitted nor listed', async () => {
  const session = await begin(ada)
  for (let day = 1; day < 7; day++) expect(await admitSession(session, after(day * 86_400_000))).toBeDefined()
  expect(await admitSession(session, after(sessionLasts - 1))).toMatchObject({ id: ada.id })
  expect(await admitSession(session, after(sessionLasts))).toBeUndefined()
  expect(await readSessions(ada, after(sessionLasts))).toEqual([])
})

const change = (session: string, given: object = {}, at = start) =>
  changeOwnPassword(ada, session, { current: password, password: renewed, again: renewed, ...given }, at)

test('a new password of one’s own ends every session but this one', async () => {
  const [mine, other] = [await begin(ada), await begin(ada)]
  expect(await change(mine)).toEqual({ kind: 'done' })
  expect(await admitSession(mine, start)).toMatchObject({ id: ada.id })
  expect(await admitSession(other, start)).toBeUndefined()
  const { password_hash } = await archive.db.selectFrom('editor').selectAll().executeTakeFirstOrThrow()
  expect(await passwordMatches(password_hash ?? '', renewed)).toBe(true)
  expect(await lastActs(1)).toEqual([['set-password', ada.name, ada.email]])
})

test('a browser left open is not enough to take an account over: the password of now is asked, five times', async () => {
  const mine = await begin(ada)
  const wrong = () => change(mine, { current: 'not the password' })
  for (let count = 0; count < 5; count++) expect(await wrong()).toMatchObject({ kind: 'fault', field: 'current' })
  expect(await wrong()).toMatchObject({ kind: 'throttled' })
  expect(await change(mine)).toMatchObject({ kind: 'throttled' })
  expect(await change(mine, {}, after(5 * 60_000))).toEqual({ kind: 'done' })
})

test('a weak or mistyped new password changes nothing', async () => {
  const [mine, other] = [await begin(ada), await begin(ada)]
  expect(await change(mine, { password: 'short', again: 'short' })).toMatchObject({ field: 'password' })
  expect(await change(mine, { again: 'something else' })).toMatchObject({ field: 'password' })
  expect(await admitSession(other, start)).toBeDefined()
})

test('a new name is the next request’s, and the log says what it was', async () => {
  const session = await begin(ada)
  await changeOwnName(ada, 'Ada Lovelace', start)
  expect(await admitSession(session, start)).toMatchObject({ name: 'Ada Lovelace' })
  expect(await lastActs(1)).toEqual([['change-name', ada.name, 'ada@example.org: ada@example.org is now Ada Lovelace']])
  const before = writes
  await changeOwnName({ ...ada, name: 'Ada Lovelace' }, 'Ada Lovelace', start)
  expect(writes).toBe(before)
})
