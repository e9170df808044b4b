import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { itemId } from '@/lib/feeds/feed-id'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, type DocumentFixture, digest, openTemporary } from '@/test/store/fixture'
import { answerFeed } from './answer-feed'

let archive: Archive
let clock = Date.parse('2026-03-05T00:00:00Z')

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-06T00:00:00Z') })
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-feeds-')))
  vi.stubEnv('SITE_URL', 'https://parallax.example')
  archive = await openTemporary()
  holdArchive(archive)
  await receive('2026-03-01')
})
afterEach(async () => {
  vi.useRealTimers()
  await archive.close()
})

const receive = (day: string, given: DocumentFixture = {}) => {
  clock += 60_000
  return arrive(archive, new Date(clock), digest(day, given))
}

async function poll(topic?: string) {
  const response = await answerFeed(new Request('https://parallax.example/atom.xml'), 'atom', topic)
  const text = await response.text()
  const entry = (day: string) => {
    const id = itemId({ kind: 'digest', slug: `us-china/${day}` })
    return text.split('<entry>').find((each) => each.includes(id))
  }
  const fieldOf = (day: string, field: string) => new RegExp(`<${field}>([^<]+)`).exec(entry(day) ?? '')?.[1]
  return { status: response.status, text, entry, fieldOf }
}

test('what is published is there at the next request', async () => {
  await poll()
  await receive('2026-03-02')
  const after = await poll()
  expect(after.entry('2026-03-02')).toBeDefined()
})

describe.each([
  ['a draft', ['draft: true']],
  ['a document that does not say', ['draft:']],
  ['a scheduled one', ['publishAt: 2099-01-01T00:00:00Z']],
  ['one that was withdrawn before anybody saw it', ['withdrawn: 2026-03-01T00:00:00Z']],
])('%s', (_, front) => {
  test('changes nothing: not a byte; and its own topic has no feed', async () => {
    const before = await poll()
    const canary = 'Zyzzyva'
    await receive('2026-03-02', { title: canary, highlights: [canary], front })
    await receive('2026-03-03', { topicName: canary, front })
    await receive('2026-03-02', { title: canary, topicName: canary, topic: 'secret-topic', front })
    const after = await poll()
    expect(after.text).toBe(before.text)
    expect((await poll('us-china')).text).not.toContain(canary)
    expect((await poll('secret-topic')).status).toBe(404)
  })
})

test('an edit keeps id and date, moves `updated`, and brings the new text', async () => {
  const before = await poll()
  await receive('2026-03-01', { title: 'Another title', highlights: ['Changed.'] })
  const after = await poll()
  expect(after.status).toBe(200)
  expect(after.fieldOf('2026-03-01', 'published')).toBe(before.fieldOf('2026-03-01', 'published'))
  expect(after.fieldOf('2026-03-01', 'updated') ?? '').not.toBe(before.fieldOf('2026-03-01', 'updated'))
  expect(after.entry('2026-03-01')).toContain('Changed.')
})

test('a correction is in the body at the next request', async () => {
  await poll()
  const front = ['corrections:', '  - at: 2026-03-04T10:00:00Z', '    note: "It was the other way round."']
  await receive('2026-03-01', { front })
  const { entry } = await poll()
  expect(entry('2026-03-01')).toMatch(/Correction, .*4 March 2026.*It was the other way round\./)
})

test('a withdrawn item is gone at once, from the topic’s feed too, and comes back as who it was', async () => {
  await receive('2026-03-02')
  const before = await poll()
  await receive('2026-03-02', { front: ['withdrawn: 2026-03-04T00:00:00Z'] })
  expect((await poll()).entry('2026-03-02')).toBeUndefined()
  expect((await poll('us-china')).entry('2026-03-02')).toBeUndefined()
  await receive('2026-03-02', { highlights: ['Back, and better.'] })
  const after = await poll()
  expect(after.entry('2026-03-02')).toContain('Back, and better.')
  expect(after.fieldOf('2026-03-02', 'published')).toBe(before.fieldOf('2026-03-02', 'published'))
})

test('the address of a feed answers the feed, whatever the client accepts', async () => {
  for (const accept of ['text/html', 'application/json', 'image/*', '*/*;q=0']) {
    const response = await answerFeed(
      new Request('https://parallax.example/feed.xml', { headers: { Accept: accept } }),
      'rss',
    )
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/rss+xml; charset=utf-8'])
  }
})
