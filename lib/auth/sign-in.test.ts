import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addEditor, disableEditor } from '@/lib/store/accounts/editors'
import type { Archive } from '@/lib/store/archive'
import { listActs } from '@/lib/store/log/list-acts'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/test/store/fixture'
import { deviceMarks } from './device'
import * as passwords from './password'
import { signIn } from './sign-in'
import { type StrangersLimit, strangersLimit } from './strangers'

const secret = 'a secret of the server'
const password = 'a-long-enough-passphrase'
const start = new Date('2026-03-01T12:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const hashed = passwords.hashPassword(password)

let archive: Archive
let ada: number
let limit: StrangersLimit
beforeEach(async () => {
  limit = strangersLimit({ tries: 1_000 })
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
  (await signIn({ email, password: given, device, secret, now }, limit)).kind

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
  const device = deviceMarks('ada@example.org', undefined, secret)
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

const lines = async (limit = 100) =>
  (await listActs(archive.db, { limit })).flatMap(({ act, detail }) =>
    /sign-in/.test(act) ? [`${act} ${detail}`] : [],
  )

test('tries are in the log, without their passwords', async () => {
  await attempt('ada@example.org', 'wrong-password')
  await attempt('ada@example.org', password)
  expect(await lines()).toEqual(['sign-in An unknown browser', 'fail-sign-in ada@example.org: 1 in a row'])
})

test('a stranger who fails on and on makes few lines, each with its number', async () => {
  for (let hours = 0; hours < 23; hours++) await fail(2, 'ada@example.org', after(60 * hours))
  expect((await lines()).toReversed()).toEqual(
    [1, 2, 4, 8, 16].map((n) => `fail-sign-in ada@example.org: ${n} in a row`),
  )
})

test('what a stranger types stands in no line: addresses without an account are counted together', async () => {
  for (let count = 0; count < 40; count++)
    await attempt(`=1+1;${'x'.repeat(150)}${count}@example.org`, 'wrong-password')
  expect((await lines()).toReversed()).toEqual(
    [1, 2, 4, 8, 16, 32].map((n) => `fail-sign-in addresses without an account: ${n} on this day`),
  )
})

test('failures that are a day old are forgotten by the next try, whoever makes it and however it ends', async () => {
  for (let count = 0; count < 9; count++) await attempt(`nobody${count}@example.org`, 'wrong-password')
  const kept = async () => (await archive.db.selectFrom('sign_in_failure').select('key').execute()).length
  expect(await kept()).toBe(10)
  await attempt('somebody@example.org', 'wrong-password', after(25 * 60))
  expect(await kept()).toBe(2)
})

describe('in a flood of strangers', () => {
  const flood = async (tries = 20) => {
    limit = strangersLimit({ tries })
    const kinds = []
    for (let count = 0; count < tries + 20; count++)
      kinds.push(await attempt(`address${count}@example.org`, 'wrong-password'))
    return kinds
  }

  test('all addresses together have so many tries; beyond them nothing is hashed and nothing is written', async () => {
    const matches = vi.spyOn(passwords, 'passwordMatches')
    expect(await flood()).toEqual([...Array(20).fill('refused'), ...Array(20).fill('throttled')])
    expect(matches).toHaveBeenCalledTimes(20)
    expect(await archive.db.selectFrom('sign_in_failure').select('key').execute()).toHaveLength(21)
    expect((await lines()).filter((line) => line.startsWith('throttle-sign-in'))).toHaveLength(1)
  })

  test('a browser that has signed in before is let in, another one waits for seconds', async () => {
    await flood()
    const device = deviceMarks('ada@example.org', undefined, secret)
    expect(await attempt('ada@example.org', password, start, device)).toBe('welcome')
    const answer = await signIn({ email: 'ada@example.org', password, device: undefined, secret, now: start }, limit)
    expect(answer).toMatchObject({ kind: 'throttled' })
    expect(answer.kind === 'throttled' && answer.seconds).toBeLessThanOrEqual(10)
  })

  test('a right password is no guess, and takes no try from anybody', async () => {
    limit = strangersLimit({ tries: 2 })
    for (let count = 0; count < 9; count++) expect(await attempt('ada@example.org', password)).toBe('welcome')
  })
})
