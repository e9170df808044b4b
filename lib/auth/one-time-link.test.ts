import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Editor } from '@/lib/store/accounts/editor'
import { findEditorByEmail, setPassword } from '@/lib/store/accounts/editors'
import { startSession } from '@/lib/store/accounts/sessions'
import { makeToken } from '@/lib/store/accounts/tokens'
import type { Archive } from '@/lib/store/archive'
import { listActs } from '@/lib/store/log/list-acts'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/test/store/fixture'
import { changeAccount, invite, listAccounts, listLinks, offerNewPassword, revokeLink } from './accounts'
import { readLink, takeLink } from './one-time-link'
import { passwordMatches } from './password'
import { readSessions } from './sessions'

const now = new Date('2026-03-01T12:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60_000)
const password = 'a-long-enough-passphrase'

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

const take = (token: string, given: Partial<Parameters<typeof takeLink>[0]> = {}, at = now) =>
  takeLink({ token, email: 'ada@example.org', name: 'Ada', password, again: password, ...given }, at)

async function firstAdmin(): Promise<Editor> {
  const token = await makeToken(archive, { purpose: 'first-admin', role: 'admin', at: now, expiresAt: days(1) })
  await take(token)
  const account = await findEditorByEmail(archive.db, 'ada@example.org')
  if (!account) throw new Error('no account')
  return account
}

test('the first admin is made once, and only while there is nobody', async () => {
  const token = await makeToken(archive, { purpose: 'first-admin', role: 'admin', at: now, expiresAt: days(1) })
  expect(await take(token)).toEqual({ kind: 'done' })
  expect(await findEditorByEmail(archive.db, 'ada@example.org')).toMatchObject({ name: 'Ada', role: 'admin' })
  expect(await take(token, { email: 'eve@example.org' })).toEqual({ kind: 'spent' })
  const late = await makeToken(archive, { purpose: 'first-admin', role: 'admin', at: now, expiresAt: days(1) })
  expect(await readLink(late, now)).toBeUndefined()
})

test('a link expires, and a guessed one is none', async () => {
  const token = await makeToken(archive, { purpose: 'first-admin', role: 'admin', at: now, expiresAt: days(1) })
  expect(await take(token, {}, days(2))).toEqual({ kind: 'spent' })
  for (const guess of ['', 'guessed', 'x'.repeat(300)]) expect(await take(guess)).toEqual({ kind: 'spent' })
})

test('a weak or mistyped password does not use the link up', async () => {
  const token = await makeToken(archive, { purpose: 'first-admin', role: 'admin', at: now, expiresAt: days(1) })
  const fault = { kind: 'fault', field: 'password' }
  expect(await take(token, { password: 'short', again: 'short' })).toMatchObject(fault)
  expect(await take(token, { again: 'another-passphrase' })).toMatchObject(fault)
  expect(await take(token)).toEqual({ kind: 'done' })
})

test('an invitation is for its address and role, whatever the form says', async () => {
  const admin = await firstAdmin()
  const made = await invite(admin, { email: 'bea@example.org', role: 'publisher' }, now)
  if (made.kind !== 'made') throw new Error('not made')
  expect(await take(made.token, { email: 'eve@example.org', name: 'Bea' })).toEqual({ kind: 'done' })
  expect(await findEditorByEmail(archive.db, 'bea@example.org')).toMatchObject({ role: 'publisher' })
  expect(await findEditorByEmail(archive.db, 'eve@example.org')).toBeUndefined()
  expect(await invite(admin, { email: 'BEA@example.org', role: 'editor' }, now)).toEqual({ kind: 'taken' })
})

test('a newer invitation puts the one before it out of use', async () => {
  const admin = await firstAdmin()
  const first = await invite(admin, { email: 'bea@example.org', role: 'editor' }, now)
  await invite(admin, { email: 'bea@example.org', role: 'editor' }, now)
  expect(first.kind === 'made' && (await take(first.token))).toEqual({ kind: 'spent' })
})

test('a password link sets a new password and ends every session', async () => {
  const admin = await firstAdmin()
  const made = await offerNewPassword(admin, admin.id, now)
  if (made.kind !== 'made') throw new Error('not made')
  await archive.write((db) => startSession(db, { editorId: admin.id, browser: 'Firefox on Linux', at: now }))
  const renewed = 'another-long-passphrase'
  expect(await take(made.token, { password: renewed, again: renewed })).toEqual({ kind: 'done' })
  const after = await findEditorByEmail(archive.db, admin.email)
  expect(await passwordMatches(after?.passwordHash, renewed)).toBe(true)
  expect(await readSessions(admin, now)).toEqual([])
  expect(await listAccounts(admin)).toHaveLength(1)
})

test('a password link of an account that was disabled since is spent', async () => {
  const admin = await firstAdmin()
  const made = await invite(admin, { email: 'bea@example.org', role: 'editor' }, now)
  if (made.kind === 'made') await take(made.token, { name: 'Bea' })
  const bea = await findEditorByEmail(archive.db, 'bea@example.org')
  const offered = await offerNewPassword(admin, bea?.id ?? 0, now)
  expect(await changeAccount(admin, { act: 'disable', id: bea?.id ?? 0 }, now)).toBe('done')
  expect(offered.kind === 'made' && (await take(offered.token))).toEqual({ kind: 'spent' })
  expect(await offerNewPassword(admin, bea?.id ?? 0, now)).toEqual({ kind: 'missing' })
})

test('links that nobody has used are listed without what opens them, and can be revoked', async () => {
  const admin = await firstAdmin()
  const made = await invite(admin, { email: 'Bea@example.org', role: 'publisher' }, now)
  await offerNewPassword(admin, admin.id, now)
  const links = await listLinks(admin, now)
  expect(links).toMatchObject([
    { purpose: 'invite', email: 'Bea@example.org', role: 'publisher', createdAt: now, expiresAt: days(7) },
    { purpose: 'password', email: 'ada@example.org', expiresAt: days(1) },
  ])
  expect(made.kind === 'made' && JSON.stringify(links).includes(made.token)).toBe(false)
  expect((await listLinks(admin, days(1))).map(({ purpose }) => purpose)).toEqual(['invite'])

  expect(await revokeLink(admin, { purpose: 'invite', email: 'bea@EXAMPLE.org' }, now)).toBe('revoked')
  expect(await revokeLink(admin, { purpose: 'invite', email: 'bea@example.org' }, now)).toBe('missing')
  expect(made.kind === 'made' && (await take(made.token))).toEqual({ kind: 'spent' })
  expect((await listLinks(admin, now)).map(({ purpose }) => purpose)).toEqual(['password'])
  const log = await listActs(archive.db, { limit: 1 })
  expect(log).toMatchObject([{ act: 'revoke-link', editorName: 'Ada', detail: 'bea@EXAMPLE.org' }])
})

test('a newer link voids the one before it in whatever capitals; a used one is no longer listed', async () => {
  const admin = await firstAdmin()
  const first = await invite(admin, { email: 'bea@example.org', role: 'editor' }, now)
  const second = await invite(admin, { email: 'BEA@example.org', role: 'editor' }, now)
  expect(first.kind === 'made' && (await take(first.token))).toEqual({ kind: 'spent' })
  expect(await listLinks(admin, now)).toHaveLength(1)
  expect(second.kind === 'made' && (await take(second.token, { name: 'Bea' }))).toEqual({ kind: 'done' })
  expect(second.kind === 'made' && (await take(second.token, { name: 'Bea' }))).toEqual({ kind: 'spent' })
  expect(await listLinks(admin, now)).toEqual([])
})

test('a password link is void once the account has another password, or was disabled and enabled again', async () => {
  const admin = await firstAdmin()
  const made = await invite(admin, { email: 'bea@example.org', role: 'editor' }, now)
  if (made.kind === 'made') await take(made.token, { name: 'Bea' })
  const bea = await findEditorByEmail(archive.db, 'bea@example.org')
  const offer = async () => {
    const offered = await offerNewPassword(admin, bea?.id ?? 0, now)
    return offered.kind === 'made' ? offered.token : ''
  }
  const beforePassword = await offer()
  await setPassword(archive, bea?.id ?? 0, 'another hash', { at: now })
  expect(await take(beforePassword)).toEqual({ kind: 'spent' })
  const beforeDisabling = await offer()
  await changeAccount(admin, { act: 'disable', id: bea?.id ?? 0 }, now)
  await changeAccount(admin, { act: 'enable', id: bea?.id ?? 0 }, now)
  expect(await take(beforeDisabling)).toEqual({ kind: 'spent' })
})

test('the archive keeps the hash of a link and nothing that leads to it', async () => {
  const admin = await firstAdmin()
  const made = await invite(admin, { email: 'bea@example.org', role: 'editor' }, now)
  const kept = JSON.stringify([
    await archive.db.selectFrom('token').selectAll().execute(),
    await archive.db.selectFrom('act').selectAll().execute(),
  ])
  expect(made.kind === 'made' && kept.includes(made.token)).toBe(false)
})

test('an admin ends every session of a colleague, and sees none of them', async () => {
  const admin = await firstAdmin()
  for (const browser of ['Firefox on Linux', 'Safari on iPhone'])
    await archive.write((db) => startSession(db, { editorId: admin.id, browser, at: now }))
  expect(await changeAccount(admin, { act: 'end-sessions', id: admin.id }, now)).toBe('done')
  expect(await readSessions(admin, now)).toEqual([])
  expect(await changeAccount(admin, { act: 'end-sessions', id: 99 }, now)).toBe('missing')
  expect(await listActs(archive.db, { limit: 1 })).toMatchObject([
    { act: 'end-session', editorName: 'Ada', detail: 'ada@example.org: all (2)' },
  ])
})

test('the last admin stays one', async () => {
  const admin = await firstAdmin()
  expect(await changeAccount(admin, { act: 'disable', id: admin.id }, now)).toBe('last-admin')
  expect(await changeAccount(admin, { act: 'role', id: admin.id, role: 'editor' }, now)).toBe('last-admin')
})
