import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import type { Archive } from '../store/archive'
import { holdArchive } from '../store/open-archive'
import { readCorrections } from './corrections'

const now = new Date('2026-03-10T12:00:00Z')
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

const corrected = (day: string, ...notes: readonly (readonly [at: string, note: string])[]) => ({
  day,
  front: ['corrections:', ...notes.flatMap(([at, note]) => [`  - at: ${at}`, `    note: ${JSON.stringify(note)}`])],
})
const take = ({ day, front }: ReturnType<typeof corrected>, more: readonly string[] = []) =>
  arrive(archive, now, digest(day, { front: [...front, ...more] }))

test('corrections of all documents stand in one list, newest first, each with its document', async () => {
  await take(corrected('2026-03-01', ['2026-03-02T10:00:00Z', 'First.'], ['2026-03-04T10:00:00Z', 'Third.']))
  await take(corrected('2026-03-02', ['2026-03-03T10:00:00Z', 'Second.']))
  const listed = await readCorrections(10, now)
  expect(listed.map(({ of, note }) => [of.day, note])).toEqual([
    ['2026-03-01', 'Third.'],
    ['2026-03-02', 'Second.'],
    ['2026-03-01', 'First.'],
  ])
  expect(listed[0]?.at).toEqual(new Date('2026-03-04T10:00:00Z'))
  expect(await readCorrections(1, now)).toHaveLength(1)
})

test('a correction that a later text takes out is out of the list', async () => {
  await take(corrected('2026-03-01', ['2026-03-02T10:00:00Z', 'First.']))
  await arrive(archive, now, digest('2026-03-01'))
  expect(await readCorrections(10, now)).toEqual([])
})

test.each([
  ['a draft', 'draft: true'],
  ['a withdrawn digest', 'withdrawn: 2026-03-09T00:00:00Z'],
  ['a scheduled digest', 'publishAt: 2026-03-11T00:00:00Z'],
])('what was corrected in %s is nobody’s business', async (_, line) => {
  await take(corrected('2026-03-01', ['2026-03-02T10:00:00Z', 'Canary.']), [line])
  expect(await readCorrections(10, now)).toEqual([])
})
