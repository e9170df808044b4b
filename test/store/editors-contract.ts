import { describe, expect, test } from 'vitest'
import {
  addEditor,
  countEditors,
  disableEditor,
  enableEditor,
  findEditor,
  findEditorByEmail,
  listEditors,
  setPassword,
  setRole,
} from '@/lib/store/accounts/editors'
import {
  endSession,
  endSessions,
  findSession,
  forgetSessions,
  listSessions,
  noteSeen,
  startSession,
} from '@/lib/store/accounts/sessions'
import { beginAttempt, failuresInARow, recordSuccess } from '@/lib/store/accounts/sign-in-failures'
import { findInvitation, makeToken, redeemToken } from '@/lib/store/accounts/tokens'
import type { Archive } from '@/lib/store/archive'
import { listActs } from '@/lib/store/log/list-acts'
import { editorWith } from '@/test/desk/editor'

const at = new Date('2026-03-01T12:00:00.000Z')
const soon = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const ada = { email: 'Ada@Example.org', name: 'Ada', role: 'admin' as const, passwordHash: 'hash' }

export function editorsContract(archive: () => Archive): void {
  const added = async (given: Parameters<typeof addEditor>[1]) => {
    const outcome = await addEditor(archive(), given, { at })
    if (outcome.kind !== 'added') throw new Error('taken')
    return outcome.account
  }

  describe('editors', () => {
    test('an account is found whatever the capitals, and an address has one', async () => {
      const account = await added(ada)
      expect(account).toMatchObject({ email: 'Ada@Example.org', disabledAt: undefined })
      expect(await findEditorByEmail(archive().db, ' aDA@eXample.ORG ')).toEqual(account)
      expect(await addEditor(archive(), { ...ada, email: 'ADA@example.org' }, { at })).toEqual({ kind: 'taken' })
      expect(await countEditors(archive().db)).toBe(1)
    })

    test('a disabled account and a new password end every session; a role does not', async () => {
      await added(ada)
      const { id } = await added({ email: 'bo@example.org', name: 'Bo', role: 'editor' })
      const begin = () => archive().write((db) => startSession(db, { editorId: id, browser: 'Firefox on Linux', at }))
      const open = async () => (await listSessions(archive().db, id, soon(-1))).length
      const session = await begin()
      await setRole(archive(), id, 'publisher', { at })
      expect(await findSession(archive().db, session, soon(-1))).toMatchObject({ editor: { id, role: 'publisher' } })
      await setPassword(archive(), id, 'new', { at })
      expect(await open()).toBe(0)
      const [mine, other] = [await begin(), await begin()]
      await setPassword(archive(), id, 'newer', { at }, mine)
      expect(await findSession(archive().db, mine, soon(-1))).toBeDefined()
      expect(await findSession(archive().db, other, soon(-1))).toBeUndefined()
      await disableEditor(archive(), id, { at })
      expect(await findEditor(archive().db, id)).toMatchObject({ disabledAt: at, role: 'publisher' })
      await enableEditor(archive(), id, { at })
      expect(await findEditor(archive().db, id)).toMatchObject({ disabledAt: undefined })
      expect([await open(), await findSession(archive().db, mine, soon(-1))]).toEqual([0, undefined])
      expect((await listEditors(archive().db)).map(({ name }) => name)).toEqual(['Ada', 'Bo'])
    })

    test('a session that began too long ago is none', async () => {
      const { id } = await added(ada)
      const session = await archive().write((db) => startSession(db, { editorId: id, browser: 'Safari', at }))
      expect(await findSession(archive().db, session, soon(-1))).toBeDefined()
      expect(await findSession(archive().db, session, at)).toBeUndefined()
    })

    test('the session of an account that is disabled by whatever road is none', async () => {
      const { id } = await added(ada)
      const session = await archive().write((db) => startSession(db, { editorId: id, browser: 'Safari', at }))
      await archive().write((db) => db.updateTable('editor').set({ disabled_at: at.toISOString() }).execute())
      expect(await findSession(archive().db, session, soon(-1))).toBeUndefined()
    })

    test('sessions are ended one by one or all but one, never another account’s, and forgotten in time', async () => {
      const [one, two] = [await added(ada), await added({ ...ada, email: 'bo@example.org' })]
      const begin = (editorId: number, minutes: number) =>
        archive().write((db) => startSession(db, { editorId, browser: `Browser ${minutes}`, at: soon(minutes) }))
      const [first, second, third] = [await begin(one.id, 1), await begin(one.id, 2), await begin(one.id, 3)]
      const theirs = await begin(two.id, 4)
      await noteSeen(archive(), first, soon(9))
      const listed = async () => (await listSessions(archive().db, one.id, at)).map(({ id }) => id)
      expect(await listed()).toEqual([first, third, second])
      const ends = (id: string) => archive().write((db) => endSession(db, one.id, id))
      expect([await ends(second), await ends(second), await ends(theirs)]).toEqual(['Browser 2', undefined, undefined])
      expect(await archive().write((db) => endSessions(db, one.id, third))).toBe(1)
      expect(await listed()).toEqual([third])
      expect(await findSession(archive().db, theirs, soon(-1))).toMatchObject({ editor: { id: two.id } })
      await archive().write((db) => forgetSessions(db, soon(4)))
      expect(await listed()).toEqual([])
      expect(await findSession(archive().db, theirs, soon(-1))).toBeDefined()
    })

    test('the last admin can neither be disabled nor lose the role', async () => {
      const { id } = await added(ada)
      expect(await disableEditor(archive(), id, { at })).toBe('last-admin')
      expect(await setRole(archive(), id, 'editor', { at })).toBe('last-admin')
      const other = await added({ ...ada, email: 'bo@example.org' })
      expect(await disableEditor(archive(), id, { at })).toBe('done')
      expect(await disableEditor(archive(), other.id, { at })).toBe('last-admin')
      expect(await disableEditor(archive(), 99, { at })).toBe('missing')
    })

    test('what is done to accounts is in the log, and no hash is', async () => {
      const { id, email, name, role } = await added(ada)
      await setPassword(archive(), id, 'secret-hash', { at, editor: editorWith({ id, email, name, role }) })
      const log = await listActs(archive().db, { limit: 9 })
      expect(log.map(({ act, editorName }) => [act, editorName])).toEqual([
        ['set-password', 'Ada'],
        ['add-editor', undefined],
      ])
      expect(JSON.stringify(log)).not.toContain('hash')
    })
  })

  describe('one-time links', () => {
    const redeem = (token: string, email = 'ada@example.org', minutes = 1) =>
      redeemToken(archive(), { token, email, name: 'Ada', passwordHash: 'hash', at: soon(minutes) })
    const first = () => makeToken(archive(), { purpose: 'first-admin', role: 'admin', at, expiresAt: soon(60) })

    test('makes one account, once, and is kept as a hash only', async () => {
      const token = await first()
      expect(JSON.stringify(await archive().db.selectFrom('token').selectAll().execute())).not.toContain(token)
      expect(await findInvitation(archive().db, token, soon(1))).toMatchObject({ role: 'admin' })
      expect(await redeem(token)).toMatchObject({ kind: 'added', account: { role: 'admin' } })
      expect(await redeem(token, 'bo@example.org')).toEqual({ kind: 'spent' })
    })

    test('of two at the same moment one gets the account', async () => {
      const token = await first()
      const outcomes = await Promise.all([redeem(token, 'a@example.org'), redeem(token, 'b@example.org')])
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['added', 'spent'])
    })

    test('ends when its time is over, when a newer one is made, and when there is an editor', async () => {
      const late = await first()
      expect(await redeem(late, 'ada@example.org', 60)).toEqual({ kind: 'spent' })
      const newer = await first()
      expect(await redeem(late)).toEqual({ kind: 'spent' })
      await added(ada)
      expect(await redeem(newer, 'bo@example.org')).toEqual({ kind: 'spent' })
      expect(await redeem('made up')).toEqual({ kind: 'spent' })
    })

    test('an invitation keeps its address and its role, and is not used up by an address that is taken', async () => {
      await added(ada)
      const invite = { purpose: 'invite' as const, role: 'editor' as const, at, expiresAt: soon(60) }
      const bo = await makeToken(archive(), { ...invite, email: 'bo@example.org' })
      expect(await redeem(bo, 'mallory@example.org')).toMatchObject({
        kind: 'added',
        account: { email: 'bo@example.org', role: 'editor' },
      })
      const open = await makeToken(archive(), invite)
      expect(await redeem(open, 'ADA@example.org')).toEqual({ kind: 'taken' })
      expect(await redeem(open, 'cy@example.org')).toMatchObject({ kind: 'added' })
      expect(await redeem(open, 'di@example.org')).toEqual({ kind: 'spent' })
    })
  })

  test('failed sign-ins are counted in a row under each key, and forgotten on success or in time', async () => {
    const begin = (key: string, minute: number, forget = at) =>
      beginAttempt(archive(), { key, at: soon(minute), wait: (inARow) => (inARow < 3 ? 0 : 60), forget })
    for (const key of ['address', 'account'])
      for (const minute of [1, 2, 3]) expect(await begin(key, minute)).toEqual({ kind: 'begun', nth: minute })
    expect(await begin('account', 4)).toEqual({ kind: 'wait', seconds: 60 })
    expect(await failuresInARow(archive().db, 'account')).toEqual({ inARow: 3, lastAt: soon(3) })
    await recordSuccess(archive(), 'account')
    expect(await failuresInARow(archive().db, 'account')).toEqual({ inARow: 0, lastAt: undefined })
    expect((await failuresInARow(archive().db, 'address')).inARow).toBe(3)
    expect(await begin('account', 5, soon(4))).toEqual({ kind: 'begun', nth: 1 })
    expect((await failuresInARow(archive().db, 'address')).inARow).toBe(0)
  })
}
