import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { readTopics } from '../newsstand'
import type { Archive } from '../store/archive'
import { holdArchive } from '../store/open-archive'
import { replaceTopics } from '../store/projections/topics'
import { readPaperHead } from './paper-head'

const now = new Date('2026-03-01T12:00:00Z')
let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

test('before anything is public there is no topic and no edition, but a day', async () => {
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  expect(await readPaperHead(now)).toEqual({ today: '2026-03-01', topics: [], newest: [], latest: undefined, age: 0 })
})

test('the head names the topics as readTopics does, each with the day of its latest public digest', async () => {
  await replaceTopics(archive, [{ id: 'trade', name: 'Trade, as declared', perspectives: [] }])
  await arrive(archive, now, digest('2026-02-20', { topic: 'trade' }))
  for (const topicName of ['The Arctic, once', 'The Arctic'])
    await arrive(
      archive,
      now,
      digest(topicName === 'The Arctic' ? '2026-02-11' : '2026-02-10', { topic: 'arctic', topicName }),
    )
  await arrive(archive, now, digest('2026-02-28', { topic: 'arctic', topicName: 'Secret', front: ['draft: true'] }))
  const head = await readPaperHead(now)
  expect(head.topics).toEqual([
    { id: 'trade', name: 'Trade, as declared', day: '2026-02-20', publishedOn: '2026-02-20' },
    { id: 'arctic', name: 'The Arctic', day: '2026-02-11', publishedOn: '2026-02-11' },
  ])
  expect((await readTopics(now)).map(({ id, name }) => ({ id, name }))).toEqual(
    head.topics.map(({ id, name }) => ({ id, name })),
  )
})

test('the latest edition is that of the newest day, as of when the last of it came out', async () => {
  const published = (moment: string) => ({ front: [`publishAt: ${moment}`] })
  await arrive(archive, now, digest('2026-02-20', published('2026-02-20T06:00:00Z')))
  await arrive(archive, now, digest('2026-02-20', { topic: 'trade', ...published('2026-02-20T09:30:00Z') }))
  await arrive(archive, now, digest('2026-02-11', { topic: 'arctic', ...published('2026-02-25T07:30:00Z') }))
  expect((await readPaperHead(now)).age).toBe(9)
  expect((await readPaperHead(now)).latest).toEqual({
    day: '2026-02-20',
    publishedAt: new Date('2026-02-20T09:30:00Z'),
  })
})
