import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { addEditor, disableEditor } from '@/lib/store/editors/editors'
import { listActs } from '@/lib/store/log/list-acts'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/lib/store/specimen'
import { deviceMark } from './device'
import { hashPassword } from './password'
import { signIn } from './sign-in'

const secret = 'a secret of the server'
const password = 'a-long-enough-passphrase'
const start = new Date('2026-03-01T12:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const hashed = hashPassword(password)

let archive: Archive
let ada: number
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  ada = await account('ada@example.org')
  await account('bea@example.org')
})
afterEach(() => archive.close())

async function account(email: string) {
  const added = await addEditor(
    archive,
    { email, name: email, role: 'admin', passwordHash: await hashed },
    { at: start },
  )
  return added.kind === 'added' ? added.account.id : 0
}

const attempt = async (email: string, given: string, now = start, device?: string) =>
  (await signIn({ email, password: given, device, secret, now })).kind

const fail = async (times: number, email = 'ada@example.org', now = start, device?: string) => {
  const answers = []
  for (let count = 0; count < times; count++) answers.push(await attempt(email, 'wrong-password', now, device))
  return answers
}

test('the right password is welcome, in whatever capitals the address is', async () => {
  expect(await attempt('ADA@example.org', password)).toBe('welcome')
})

test('the sixth bad password in a row waits, and so does the right one', async () => {
  expect(await fail(6)).toEqual([...Array(5).fill('refused'), 'throttled'])
  expect(await attempt('ada@example.org', password)).toBe('throttled')
  expect(await attempt('ada@example.org', password, after(5))).toBe('welcome')
})

test('an account that does not exist is answered in the same words', async () => {
  expect(await fail(6, 'nobody@example.org')).toEqual([...Array(5).fill('refused'), 'throttled'])
})

test('many attempts at once do not slip through together', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => attempt('ada@example.org', 'wrong-password')))
  expect(answers.filter((answer) => answer === 'refused')).toHaveLength(5)
})

test('a colleague is not kept waiting', async () => {
  await fail(6)
  expect(await attempt('bea@example.org', password)).toBe('welcome')
})

test('a stranger cannot lock out a browser that has signed in before', async () => {
  await fail(6)
  const device = deviceMark('ada@example.org', secret)
  expect(await attempt('ada@example.org', password, start, device)).toBe('welcome')
  expect(await fail(6, 'ada@example.org', start, device)).toContain('throttled')
})

test('a success begins the row anew', async () => {
  await fail(5)
  expect(await attempt('ada@example.org', password, after(5))).toBe('welcome')
  expect(await fail(5, 'ada@example.org', after(6))).not.toContain('throttled')
})

test('a disabled account is refused like a wrong password', async () => {
  await disableEditor(archive, ada, { at: start })
  expect(await attempt('ada@example.org', password)).toBe('refused')
})

test('every try is in the log, without its password', async () => {
  await attempt('ada@example.org', 'wrong-password')
  await attempt('ada@example.org', password)
  const acts = await listActs(archive.db, { limit: 2 })
  expect(acts.map(({ act }) => act)).toEqual(['sign-in', 'fail-sign-in'])
  expect(JSON.stringify(acts)).not.toContain('wrong-password')
})
