import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET as newsSitemap } from '@/app/news-sitemap.xml/route'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, temporaryFile } from '@/lib/store/specimen'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { answerFeed } from './answer-feed'
import { standing } from './standing'

const site = 'https://parallax.example'
let archive: Archive
let queries: string[]
let clock = Date.parse('2026-03-05T00:00:00Z')

beforeEach(async () => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-feeds-')))
  vi.stubEnv('SITE_URL', site)
  queries = []
  archive = await openSqlite(temporaryFile(), { onQuery: (sql) => queries.push(sql) })
  holdArchive(archive)
  await receive('2026-03-01')
})
afterEach(async () => {
  vi.useRealTimers()
  await archive.close()
})

const receive = (day: string, front: readonly string[] = []) => {
  clock += 60_000
  return arrive(archive, new Date(clock), digest(day, { front }))
}

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  standing.answer(address, { method, headers: new Headers(headers) })
const wake = (address: string, headers: Record<string, string> = {}) =>
  answerFeed(new Request(site + address, { headers }), 'rss')

test('what was never answered before takes the long way', async () => {
  expect(await ask('/feed.xml?never=before')).toBeUndefined()
})

test('a poll of what was answered before gets the same answer, and the ledger is asked nothing', async () => {
  const long = await wake('/feed.xml')
  queries.length = 0
  const tag = long.headers.get('etag') ?? ''
  const whole = await ask('/feed.xml')
  expect(whole?.body?.toString()).toBe(await long.text())
  expect(new Headers(whole?.headers)).toEqual(new Headers([...long.headers]))
  const again = await ask('/feed.xml', { 'If-None-Match': tag })
  expect([again?.status, again?.body]).toEqual([304, undefined])
  expect((await ask('/feed.xml', {}, 'HEAD'))?.body).toBeUndefined()
  // The edition is read beside the log of queries: three lookups that know no document.
  expect(queries).toEqual([])
})

test.each([
  ['is published', '2026-03-02', []],
  ['is withdrawn', '2026-03-01', ['withdrawn: 2026-03-04T00:00:00Z']],
])('nothing stands any more once something %s', async (_, day, front) => {
  await wake('/feed.xml')
  await receive(day, front)
  expect(await ask('/feed.xml')).toBeUndefined()
})

test('a schedule that comes due is enough, without anybody’s doing', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-06T11:59:59Z') })
  await receive('2026-03-02', ['publishAt: 2026-03-06T12:00:00Z'])
  await wake('/feed.xml')
  expect(await ask('/feed.xml')).toBeDefined()
  vi.setSystemTime('2026-03-06T12:00:00Z')
  expect(await ask('/feed.xml')).toBeUndefined()
})

test('a draft takes nothing away', async () => {
  const { headers } = await wake('/feed.xml')
  await receive('2026-03-02', ['draft: true'])
  expect((await ask('/feed.xml', { 'If-None-Match': headers.get('etag') ?? '' }))?.status).toBe(304)
})

describe('what takes the long way always', () => {
  test.each(['POST', 'OPTIONS', 'DELETE', ''])('%s', async (method) => {
    await wake('/feed.xml')
    expect(await ask('/feed.xml', {}, method)).toBeUndefined()
  })

  test('an address that was not found', async () => {
    expect((await wake('/feed.xml?page=7')).status).toBe(404)
    expect(await ask('/feed.xml?page=7')).toBeUndefined()
  })

  test('an address of a thousand characters, of which there is no end', async () => {
    const address = `/feed.xml?x=${'x'.repeat(1_000)}`
    expect((await wake(address)).status).toBe(200)
    expect(await ask(address)).toBeUndefined()
  })

  test('the news sitemap, which its age alone changes', async () => {
    expect((await newsSitemap(new Request(`${site}/news-sitemap.xml`))).status).toBe(200)
    expect(await ask('/news-sitemap.xml')).toBeUndefined()
  })
})

test('addresses that somebody invents push one another out, not what is kept', async () => {
  await wake('/feed.xml?first')
  const place = { memory: { standing: () => undefined } as never, key: '' }
  for (let number = 0; number < 4_000; number += 1) standing.note(`${site}/feed.xml?${number}`, place)
  expect(await ask('/feed.xml?first')).toBeUndefined()
  expect((await wake('/feed.xml')).status).toBe(200)
})
