import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTopics } from '../newsstand'
import type { Archive } from '../store/archive'
import { holdArchive } from '../store/open-archive'
import { arrive, digest, openTemporary } from '../store/specimen'
import { replaceTopics } from '../store/topics/topics'
import { readPaperHead } from './paper-head'

const now = new Date('2026-03-01T12:00:00Z')
let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

test('before anything is public there is no topic and no edition', async () => {
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  expect(await readPaperHead(now)).toEqual({ topics: [], latest: undefined })
})

test('the head names the topics as readTopics does, and what came out last, whatever its day', async () => {
  await replaceTopics(archive, [{ id: 'trade', name: 'Trade, as declared', perspectives: [] }])
  const earlier = new Date('2026-02-20T06:00:00Z')
  await arrive(archive, earlier, digest('2026-02-20', { topic: 'trade' }))
  for (const topicName of ['The Arctic, once', 'The Arctic']) {
    const day = topicName === 'The Arctic' ? '2026-02-11' : '2026-02-10'
    await arrive(archive, now, digest(day, { topic: 'arctic', topicName, front: ['publishAt: 2026-02-25T07:30:00Z'] }))
  }
  await arrive(archive, now, digest('2026-02-28', { topic: 'arctic', topicName: 'Secret', front: ['draft: true'] }))
  const head = await readPaperHead(now)
  expect(head).toEqual({
    topics: [
      { id: 'trade', name: 'Trade, as declared' },
      { id: 'arctic', name: 'The Arctic' },
    ],
    latest: { day: '2026-02-11', publishedAt: new Date('2026-02-25T07:30:00Z') },
  })
  expect((await readTopics(now)).map(({ id, name }) => ({ id, name }))).toEqual(head.topics)
})
