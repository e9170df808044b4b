import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backOff } from '@/lib/scheduler/keep-time'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { arrive, digest, temporaryFile } from '@/test/store/fixture'
import { announce } from './announce'

const start = new Date('2026-03-05T00:00:00Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const siteUrl = 'https://parallax.example'

let file: string
let archive: Archive
let hub: { server: Server; url: string; posts: URLSearchParams[]; answer: number }

beforeEach(async () => {
  file = temporaryFile()
  archive = await openSqlite(file)
  holdArchive(archive)
  await arrive(archive, start, digest('2026-03-01'))
  const posts: URLSearchParams[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    posts.push(new URLSearchParams(body))
    response.writeHead(hub.answer).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  hub = { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, posts, answer: 202 }
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  await archive.close()
  hub.server.close()
  vi.restoreAllMocks()
})

const look = (seconds: number) => announce({ hubUrl: hub.url, siteUrl }, at(seconds))

test('a publish is one POST that names every feed', async () => {
  expect(await look(1)).toBe('told')
  expect(hub.posts).toHaveLength(1)
  expect(hub.posts[0]?.get('hub.mode')).toBe('publish')
  expect(hub.posts[0]?.getAll('hub.url')).toEqual([
    ...['feed.xml', 'atom.xml', 'feed.json'].map((name) => `${siteUrl}/${name}`),
    ...['feed.xml', 'atom.xml', 'feed.json'].map((name) => `${siteUrl}/topics/us-china/${name}`),
    ...['feed.xml', 'atom.xml', 'feed.json'].map((name) => `${siteUrl}/corrections/${name}`),
  ])
})

test('nothing new is nothing told, however often it looks', async () => {
  await look(1)
  for (const seconds of [2, 3, 4]) expect(await look(seconds)).toBe('nothing')
  expect(hub.posts).toHaveLength(1)
})

test('midnight makes other pages and no news', async () => {
  await look(1)
  expect(await look(24 * 60 * 60)).toBe('nothing')
})

test.each([
  ['another digest', digest('2026-03-02'), 2],
  ['a withdrawal', digest('2026-03-01', { front: ['withdrawn: 2026-03-05T00:00:00Z'] }), 2],
  ['a draft', digest('2026-03-02', { front: ['draft: true'] }), 1],
])('%s', async (_, document, posts) => {
  await look(1)
  await arrive(archive, at(2), document)
  await look(3)
  await look(4)
  expect(hub.posts).toHaveLength(posts)
})

test('a schedule that comes due is told, though nobody did anything', async () => {
  await arrive(archive, at(1), digest('2026-03-02', { front: ['publishAt: 2026-03-05T00:01:00Z'] }))
  await look(2)
  expect(await look(59)).toBe('nothing')
  expect(await look(60)).toBe('told')
})

describe('a hub that fails', () => {
  test('is tried again, later each time, until it takes the news; then no more', async () => {
    hub.answer = 503
    expect(await look(0)).toBe('failed')
    expect(await look(4)).toBe('nothing')
    expect(await look(5)).toBe('failed')
    expect(await look(14)).toBe('nothing')
    hub.answer = 204
    expect(await look(15)).toBe('told')
    expect(await look(3_600)).toBe('nothing')
    expect(hub.posts).toHaveLength(3)
  })

  test('is told after a restart of the server', async () => {
    hub.answer = 500
    await look(0)
    await archive.close()
    archive = await openSqlite(file)
    holdArchive(archive)
    hub.answer = 202
    expect(await look(4)).toBe('nothing')
    expect(await look(5)).toBe('told')
  })

  test('that is not there at all is a failure like another', async () => {
    const { url } = hub
    await new Promise((resolve) => hub.server.close(resolve))
    expect(await announce({ hubUrl: url, siteUrl }, at(0))).toBe('failed')
  })
})

test('two servers tell it once', async () => {
  const outcomes = await Promise.all([look(1), look(1)])
  expect(outcomes.sort()).toEqual(['nothing', 'told'])
  expect(hub.posts).toHaveLength(1)
})

test('the wait doubles and is bounded', () => {
  expect([1, 2, 3, 4].map(backOff)).toEqual([5_000, 10_000, 20_000, 40_000])
  expect(backOff(30)).toBe(15 * 60_000)
})
