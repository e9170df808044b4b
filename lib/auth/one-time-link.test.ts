import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import type { Editor } from '@/lib/store/editors/editor'
import { findEditorByEmail } from '@/lib/store/editors/editors'
import { makeToken } from '@/lib/store/editors/tokens'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/lib/store/specimen'
import { changeAccount, invite, listAccounts, offerNewPassword } from './accounts'
import { readLink, takeLink } from './one-time-link'
import { passwordMatches } from './password'

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
  const before = await findEditorByEmail(archive.db, admin.email)
  const renewed = 'another-long-passphrase'
  expect(await take(made.token, { password: renewed, again: renewed })).toEqual({ kind: 'done' })
  const after = await findEditorByEmail(archive.db, admin.email)
  expect(await passwordMatches(after?.passwordHash, renewed)).toBe(true)
  expect(after?.sessionVersion).toBeGreaterThan(before?.sessionVersion ?? 0)
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

test('the last admin stays one', async () => {
  const admin = await firstAdmin()
  expect(await changeAccount(admin, { act: 'disable', id: admin.id }, now)).toBe('last-admin')
  expect(await changeAccount(admin, { act: 'role', id: admin.id, role: 'editor' }, now)).toBe('last-admin')
})
