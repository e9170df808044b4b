import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import type { Archive } from '../archive'
import { countEverPublic, listRanks, rankOf } from './teasers'

const now = new Date('2026-03-10T12:00:00Z')
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  await arrive(archive, new Date('2026-03-05T00:00:00Z'), digest('2026-03-01'), digest('2026-03-02'))
  await arrive(archive, new Date('2026-03-05T00:00:00Z'), digest('2026-03-03', { topic: 'trade' }))
})
afterEach(() => archive.close())

test('ranks count from the first that was public, in a topic or in all', async () => {
  expect(await listRanks(archive.db, undefined, { from: 2, to: 3 }, now)).toEqual([
    'us-china/2026-03-02',
    'trade/2026-03-03',
  ])
  expect(await rankOf(archive.db, undefined, 'trade/2026-03-03', now)).toBe(3)
  expect(await rankOf(archive.db, 'trade', 'trade/2026-03-03', now)).toBe(1)
})

test('a withdrawal keeps every rank', async () => {
  const at = new Date('2026-03-08T09:30:00Z')
  await arrive(archive, at, digest('2026-03-01', { front: ['withdrawn: 2026-03-08T09:00:00Z'] }))
  expect(await rankOf(archive.db, undefined, 'us-china/2026-03-02', now)).toBe(2)
  expect(await countEverPublic(archive.db, undefined, now)).toBe(3)
})

test('what never was public has no rank', async () => {
  const at = new Date('2026-03-09T00:00:00Z')
  await arrive(archive, at, digest('2026-03-04', { front: ['draft: true'] }))
  await arrive(archive, at, digest('2026-03-05', { front: ['publishAt: 2026-03-10T12:00:01Z'] }))
  expect(await countEverPublic(archive.db, undefined, now)).toBe(3)
})

test('a schedule that comes due has a rank from that moment, whoever looks when', async () => {
  const front = ['publishAt: 2026-03-10T11:00:00Z']
  await arrive(archive, new Date('2026-03-09T00:00:00Z'), digest('2026-03-04', { front }))
  expect(await countEverPublic(archive.db, undefined, new Date('2026-03-10T10:59:59Z'))).toBe(3)
  expect(await countEverPublic(archive.db, undefined, now)).toBe(4)
})

test('an archive without anything public has no ranks', async () => {
  expect(await countEverPublic(archive.db, 'nothing', now)).toBe(0)
})
