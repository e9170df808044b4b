import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { arrive, digest, openTemporary, story } from '@/test/store/fixture'
import {
  currentEdition,
  readAddresses,
  readArchive,
  readArchiveMonth,
  readDigest,
  readHealth,
  readLatest,
  readNeighbours,
  readStories,
  readStory,
  readTopic,
  readTopics,
} from './newsstand'
import { readFrontPage } from './newsstand/front-page'
import type { Archive } from './store/archive'
import { holdArchive } from './store/open-archive'
import { replaceTopics } from './store/projections/topics'

const now = new Date('2026-03-01T12:00:00Z')
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

test('a digest is read as it was filed, its moments Dates, nothing parsed again', async () => {
  const filed = digest('2026-02-01', { front: ['publishAt: 2026-02-01T06:00:00Z'] })
  await arrive(archive, now, filed)
  const shown = await readDigest('us-china/2026-02-01', now)
  expect(shown?.document).toEqual(filed)
  expect(shown).toMatchObject({
    revision: 1,
    publishedAt: new Date('2026-02-01T06:00:00Z'),
    updatedAt: new Date('2026-02-01T06:00:00Z'),
    reviewedByEditor: false,
  })
})

describe('what is not public', () => {
  const canary = 'Zyzzyva canary'
  const hidden = {
    'a draft': ['draft: true'],
    'a document that does not say': ['draft:'],
    'a scheduled digest': ['publishAt: 2026-03-01T12:00:01Z'],
    'a withdrawn digest': ['withdrawn: 2026-02-20T00:00:00Z'],
  }
  test.each(Object.entries(hidden))('%s is in no answer of the newsstand', async (_, front) => {
    await arrive(archive, now, digest('2026-02-01'), story('2026-02-02'))
    const texts = { title: canary, topicName: canary, highlights: [canary], front }
    await arrive(
      archive,
      now,
      digest('2026-02-03', texts),
      digest('2026-02-03', { ...texts, topic: 'secret-topic' }),
      story('2027-02-04', texts),
    )
    const shown = await readDigest('us-china/2026-02-01', now)
    const answers = await Promise.all([
      readFrontPage(now),
      shown && readNeighbours(shown, now),
      readTopics(now),
      readTopic('us-china', undefined, now),
      readTopic('us-china', '2026', now),
      readStories(undefined, now),
      readArchive(now),
      readArchiveMonth('2026', '02', now),
      readLatest({ limit: 30 }, now),
      readAddresses(now),
    ])
    expect(JSON.stringify(answers)).not.toMatch(/Zyzzyva|2026-02-03|secret-topic|2027/)
    const counts = { digests: 1, stories: 1 }
    expect(answers[6]).toEqual([{ year: '2026', ...counts, months: [{ month: '02', ...counts }] }])
    expect(await readDigest('us-china/2026-02-03', now)).toBeUndefined()
    expect(await readStory('2027-02-04-some-words', now)).toBeUndefined()
    expect(await readTopic('secret-topic', undefined, now)).toBeUndefined()
  })
})

test('an index that was forged shows nothing that the text of the document does not', async () => {
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  await archive.write((db) =>
    db.updateTable('head').set({ declared: 'released', first_public_at: '2026-02-01T00:00:00.000Z' }).execute(),
  )
  expect(await readDigest('us-china/2026-02-01', now)).toBeUndefined()
  expect(await readLatest({ limit: 9 }, now)).toEqual([])
  expect((await readFrontPage(now)).lead).toBeUndefined()
})

test('nor does a forged moment: the text names it', async () => {
  await arrive(archive, now, digest('2026-02-01', { front: ['embargoUntil: 2026-04-01T00:00:00Z'] }))
  await archive.write((db) =>
    db.updateTable('head').set({ public_from: '', first_public_at: '2026-02-01T00:00:00.000Z' }).execute(),
  )
  expect(await readDigest('us-china/2026-02-01', now)).toBeUndefined()
  expect(await readLatest({ limit: 9 }, now)).toEqual([])
})

test('a digest is no story and a story no digest', async () => {
  await arrive(archive, now, digest('2026-02-01'), story('2026-02-02'))
  expect(await readStory('us-china/2026-02-01', now)).toBeUndefined()
  expect(await readDigest('2026-02-02-some-words', now)).toBeUndefined()
})

test('topics come in the order of topics.yaml, then by name, each as its latest digest names it', async () => {
  const sides = [{ id: 'us', name: 'United States' }]
  await replaceTopics(archive, [
    { id: 'trade', name: 'Trade, as declared', perspectives: sides },
    { id: 'us-china', name: 'US vs China', perspectives: sides },
  ])
  for (const topic of ['us-china', 'trade', 'arctic'])
    await arrive(archive, now, digest('2026-02-02', { topic, topicName: topic }))
  expect(await readTopics(now)).toEqual([
    { id: 'trade', name: 'Trade, as declared', perspectives: sides },
    { id: 'us-china', name: 'US vs China', perspectives: sides },
    {
      id: 'arctic',
      name: 'arctic',
      perspectives: [
        { id: 'us', name: 'United States', countries: ['US'] },
        { id: 'china', name: 'China', countries: ['CN'] },
      ],
    },
  ])
})

test('a topic shows its latest, the earlier ones, and each year', async () => {
  await arrive(archive, now, digest('2025-12-31'), digest('2026-01-01'), digest('2026-01-02'))
  const page = await readTopic('us-china', undefined, now)
  expect(page?.lead?.document.day).toBe('2026-01-02')
  expect(page?.teasers.map(({ day }) => day)).toEqual(['2026-01-01', '2025-12-31'])
  expect(page?.years).toEqual([
    { year: '2026', count: 2 },
    { year: '2025', count: 1 },
  ])
  const year = await readTopic('us-china', '2025', now)
  expect(year?.lead).toBeUndefined()
  expect(year?.teasers.map(({ day }) => day)).toEqual(['2025-12-31'])
  expect(await readTopic('us-china', '2024', now)).toBeUndefined()
  expect(await readTopic('us-china', "2025' or 1=1", now)).toBeUndefined()
})

test('neighbours stay in the topic; stories have stories beside them', async () => {
  await arrive(archive, now, digest('2026-01-01'), digest('2026-01-03'), digest('2026-01-05'))
  await arrive(archive, now, digest('2026-01-02', { topic: 'trade' }), story('2026-01-02'), story('2026-01-04'))
  const middle = await readDigest('us-china/2026-01-03', now)
  if (!middle) throw new Error('not public')
  const { previous, next } = await readNeighbours(middle, now)
  expect([previous?.slug, next?.slug]).toEqual(['us-china/2026-01-01', 'us-china/2026-01-05'])
  const first = await readStory('2026-01-02-some-words', now)
  if (!first) throw new Error('not public')
  const beside = await readNeighbours(first, now)
  expect([beside.previous, beside.next?.slug]).toEqual([undefined, '2026-01-04-some-words'])
})

test('a month holds its own days, the 31st too, and nonsense holds none', async () => {
  await arrive(archive, now, digest('2026-01-01'), digest('2026-01-31'), digest('2026-02-01'), digest('2025-12-31'))
  expect((await readArchiveMonth('2026', '01', now)).map(({ day }) => day)).toEqual(['2026-01-31', '2026-01-01'])
  expect(await readArchiveMonth('2026', '13', now)).toEqual([])
  expect(await readArchiveMonth('2026', '1', now)).toEqual([])
  expect(await readArchiveMonth('..', '%', now)).toEqual([])
})

test('the latest are walked to the first, page by page, without a gap or a repeat', async () => {
  const days = Array.from({ length: 23 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`)
  for (const day of days) await arrive(archive, now, digest(day, { front: ['publishAt: 2026-02-01T00:00:00Z'] }))
  await arrive(archive, now, story('2026-02-02'))
  const walked: string[] = []
  let before: { publishedAt: Date; slug: string } | undefined
  for (;;) {
    const page = await readLatest({ limit: 5, before }, now)
    const last = page.at(-1)
    if (!last) break
    walked.push(...page.map(({ document }) => document.slug))
    before = { publishedAt: last.publishedAt, slug: last.document.slug }
  }
  expect(walked).toEqual(['2026-02-02-some-words', ...days.toReversed().map((day) => `us-china/${day}`)])
  const ofTopic = await readLatest({ topic: 'us-china', limit: 2 }, now)
  expect(ofTopic.map(({ document }) => document.day)).toEqual(['2026-01-23', '2026-01-22'])
})

test('a schedule makes a new edition by itself, at its moment and not before', async () => {
  const due = new Date('2026-03-01T20:00:00Z')
  await arrive(archive, now, digest('2026-03-01', { front: [`publishAt: ${due.toISOString()}`] }))
  const before = await currentEdition(now)
  expect(await currentEdition(new Date(due.getTime() - 1))).toBe(before)
  expect(await readDigest('us-china/2026-03-01', new Date(due.getTime() - 1))).toBeUndefined()
  expect(await currentEdition(due)).not.toBe(before)
  expect((await readDigest('us-china/2026-03-01', due))?.publishedAt).toEqual(due)
})

test('midnight makes a new edition: every page names the day', async () => {
  await arrive(archive, now, digest('2026-03-01'))
  const today = await currentEdition(now)
  expect(await currentEdition(new Date('2026-03-01T23:59:59.999Z'))).toBe(today)
  expect(await currentEdition(new Date('2026-03-02T00:00:00Z'))).not.toBe(today)
})

test('health is good while the archive can be read and written', async () => {
  expect(await readHealth(now)).toEqual({ desk: true })
})
