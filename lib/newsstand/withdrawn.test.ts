import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrive, type DocumentFixture, digest, digestText, openTemporary, read, story } from '@/test/store/fixture'
import type { Archive } from '../store/archive'
import { appendRevision } from '../store/ledger/append-revision'
import { noteDue } from '../store/ledger/note-due'
import { holdArchive } from '../store/open-archive'
import { replaceTopics } from '../store/projections/topics'
import { readWithdrawals, readWithdrawn } from './corrections'

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 2, day, hour))
const slug = 'us-china/2026-03-01'
const secret = 'Zyzzyva'
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

const words = { title: `${secret} title`, highlights: [`${secret} happened.`] }
const file = (day: number, front: readonly string[] = []) =>
  arrive(archive, at(day), digest('2026-03-01', { ...words, front }))
const withdrawnOn = (day: number) => `withdrawn: ${at(day).toISOString()}`

test('what was public leaves a notice: what it was, when it was taken out and why, and none of its words', async () => {
  await replaceTopics(archive, [{ id: 'us-china', name: 'US vs China', perspectives: [] }])
  await file(2)
  await file(3, [withdrawnOn(3), 'withdrawnReason: "It named the wrong ship."'])
  const notice = await readWithdrawn('digest', slug)
  expect(notice).toEqual({
    kind: 'digest',
    slug,
    day: '2026-03-01',
    topic: 'us-china',
    topicName: 'US vs China',
    how: 'withdrawn',
    at: at(3),
    reason: 'It named the wrong ship.',
  })
  expect(JSON.stringify(notice)).not.toContain(secret)
  expect(await readWithdrawals(9)).toEqual([notice])
  expect(await readWithdrawn('story', slug)).toBeUndefined()
})

test.each([
  ['a draft', ['draft: true']],
  ['a draft that is withdrawn', ['draft: true', withdrawnOn(1)]],
  ['a file that arrives withdrawn', [withdrawnOn(1)]],
  ['a scheduled digest', ['publishAt: 2026-04-01T00:00:00Z']],
  [
    'one whose time was over before it arrived',
    ['publishAt: 2026-02-01T00:00:00Z', 'unpublishAt: 2026-02-02T00:00:00Z'],
  ],
])('%s leaves none, nor does it once it is withdrawn', async (_, front) => {
  await file(2, front)
  await noteDue(archive, at(2))
  expect(await readWithdrawn('digest', slug)).toBeUndefined()
  await file(3, [...front.filter((line) => !line.startsWith('withdrawn')), withdrawnOn(3)])
  await noteDue(archive, at(4))
  expect(await readWithdrawn('digest', slug)).toBeUndefined()
  expect(await readWithdrawals(9)).toEqual([])
})

test('what is public, what is back in draft and what is not there leave none', async () => {
  await file(2)
  expect(await readWithdrawn('digest', slug)).toBeUndefined()
  const draft: DocumentFixture = { ...words, front: ['draft: true'] }
  const document = read(slug, digestText('2026-03-01', draft))
  await appendRevision(archive, {
    document,
    basedOn: 1,
    origin: 'desk',
    submission: 'a',
    acts: ['unpublish'],
    at: at(3),
  })
  expect(await readWithdrawn('digest', slug)).toBeUndefined()
  expect(await readWithdrawn('digest', 'us-china/1999-01-01')).toBeUndefined()
})

test('published again, the notice is gone', async () => {
  await file(2)
  await file(3, [withdrawnOn(3)])
  await file(4)
  expect(await readWithdrawn('digest', slug)).toBeUndefined()
  expect(await readWithdrawals(9)).toEqual([])
})

test('what left at the end of its time says so, and is no withdrawal', async () => {
  await file(2, ['unpublishAt: 2026-03-05T00:00:00Z'])
  await noteDue(archive, at(6))
  expect(await readWithdrawn('digest', slug)).toMatchObject({ how: 'ended', at: new Date('2026-03-05T00:00:00Z') })
  expect(await readWithdrawals(9)).toEqual([])
})

test('withdrawals of all kinds stand in one list, the latest first, as many as are asked for', async () => {
  await file(2)
  await arrive(archive, at(2), story('2026-02-10'), digest('2026-02-20', { topic: 'trade' }))
  await file(5, [withdrawnOn(5)])
  await arrive(archive, at(6), story('2026-02-10', { front: [withdrawnOn(6)] }))
  await arrive(archive, at(7), digest('2026-02-20', { topic: 'trade', front: [withdrawnOn(7)] }))
  expect((await readWithdrawals(9)).map((notice) => notice.slug)).toEqual([
    'trade/2026-02-20',
    '2026-02-10-some-words',
    slug,
  ])
  expect(await readWithdrawals(2)).toHaveLength(2)
})

test('a moment to come is told as the moment of the withdrawal', async () => {
  await file(2)
  await file(3, ['withdrawn: 2099-01-01T00:00:00Z'])
  expect((await readWithdrawn('digest', slug))?.at).toEqual(at(3))
})
