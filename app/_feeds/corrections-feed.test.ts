import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { correctionId } from '@/lib/feeds/feed-id'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { answerCorrections } from './answer-corrections'

interface Item {
  readonly id: string
  readonly content_html: string
  readonly date_published: string
}

const site = 'https://parallax.example'
const slug = 'us-china/2026-03-01'
let archive: Archive
let clock: number

beforeEach(async () => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'parallax-feeds-')))
  vi.stubEnv('SITE_URL', site)
  archive = await openTemporary()
  holdArchive(archive)
  clock = Date.parse('2026-03-05T00:00:00Z')
})
afterEach(() => archive.close())

const correct = (day: string, ...corrections: readonly (readonly [at: string, note: string])[]) => {
  clock += 60_000
  const lines = corrections.flatMap(([at, note]) => [`  - at: ${at}`, `    note: ${JSON.stringify(note)}`])
  return arrive(archive, new Date(clock), digest(day, { front: ['corrections:', ...lines] }))
}
const items = async (): Promise<Item[]> => {
  const response = await answerCorrections('json')
  return JSON.parse(await response.text()).items
}

test('several of one document and one day are several items, and each keeps its id when another one comes', async () => {
  await correct('2026-03-01', ['2026-03-02', 'First.'], ['2026-03-02', 'Second.'])
  const before = await items()
  expect(before.map(({ content_html }) => /(First|Second)\./.exec(content_html)?.[1])).toEqual(['First', 'Second'])
  expect(before[0]?.id).toBe(correctionId({ kind: 'digest', slug }, new Date('2026-03-02T00:00:00Z')))
  expect(new Set(before.map(({ id }) => id)).size).toBe(2)
  await correct(
    '2026-03-01',
    ['2026-03-02', 'First, in other words.'],
    ['2026-03-02', 'Second.'],
    ['2026-03-02', 'Third.'],
    ['2026-03-04', 'Last.'],
  )
  const after = await items()
  expect(after.map(({ date_published }) => date_published.slice(0, 10))).toEqual([
    '2026-03-04',
    ...Array(3).fill('2026-03-02'),
  ])
  expect(after.slice(1, 3).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(new Set(after.map(({ id }) => id)).size).toBe(4)
})

test('the same day in two documents is no reason to mix them up', async () => {
  await correct('2026-03-01', ['2026-03-02', 'One.'])
  await correct('2026-03-02', ['2026-03-02', 'Other.'])
  expect(new Set((await items()).map(({ id }) => id)).size).toBe(2)
})

test('it holds the newest two hundred', async () => {
  const many = Array.from({ length: 201 }, (_, minute) => {
    const at = new Date(Date.UTC(2026, 2, 2, 0, minute)).toISOString()
    return [at, `Number ${minute}.`] as const
  })
  await correct('2026-03-01', ...many)
  const held = await items()
  expect(held).toHaveLength(200)
  expect(held[0]?.content_html).toContain('Number 200.')
})
