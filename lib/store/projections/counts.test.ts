import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrive, digest, openTemporary, story } from '@/test/store/fixture'
import type { Archive } from '../archive'
import { noteDue } from '../ledger/note-due'
import { rebuildProjections } from '../ledger/rebuild'
import { countByMonth } from './counts'
import { publicHeads } from './public-heads'

const now = new Date('2026-03-10T12:00:00Z')
const later = new Date('2026-03-12T12:00:00Z')
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  await arrive(
    archive,
    now,
    digest('2026-01-01'),
    digest('2026-01-02', { topic: 'trade' }),
    digest('2026-02-01', { front: ['draft: true'] }),
    digest('2026-02-02', { front: ['publishAt: 2026-03-11T12:00:00Z'] }),
    digest('2026-02-03', { front: ['unpublishAt: 2026-03-11T12:00:00Z'] }),
    story('2026-02-04'),
  )
})
afterEach(() => archive.close())

async function oneByOne(at: Date) {
  const rows = await publicHeads(archive.db, at)
    .select([sql<string>`substr(head.day, 1, 7)`.as('month'), 'head.topic', sql<number>`count(*)`.as('documents')])
    .groupBy(['month', 'head.topic'])
    .execute()
  return rows.map(({ month, topic, documents }) => `${month} ${topic ?? ''} ${documents}`).sort()
}

async function expectRight(at: Date, topic?: string) {
  const counted = await countByMonth(archive.db, topic, at)
  const all = await oneByOne(at)
  const expected = topic === undefined ? all : all.filter((each) => each.split(' ')[1] === topic)
  expect(counted.map((each) => `${each.month} ${each.topic ?? ''} ${each.documents}`).sort()).toEqual(expected)
  return expected
}

test('months count what is public at the moment: no draft, nothing scheduled, nothing that is over', async () => {
  expect(await expectRight(now)).toEqual(['2026-01 trade 1', '2026-01 us-china 1', '2026-02  1', '2026-02 us-china 1'])
  expect(await expectRight(later)).toContain('2026-02 us-china 1')
  expect(await expectRight(now, 'trade')).toEqual(['2026-01 trade 1'])
  expect(await expectRight(now, '')).toEqual(['2026-02  1'])
})

test('they follow whatever happens to a document, and a rebuild changes nothing', async () => {
  await arrive(archive, now, digest('2026-01-01', { front: ['withdrawn: 2026-03-09T00:00:00Z'] }))
  expect(await expectRight(now)).not.toContain('2026-01 us-china 1')
  await arrive(archive, now, digest('2026-01-01'), digest('2026-02-01'))
  expect(await expectRight(now)).toContain('2026-02 us-china 2')
  await noteDue(archive, later)
  const after = await expectRight(later)
  await rebuildProjections(archive, { timeZone: 'UTC' })
  expect(await expectRight(later)).toEqual(after)
  expect(await expectRight(now)).toBeDefined()
})
