import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleText } from '@/lib/wire/articles/article-text'
import { keepRun, readRun } from './run-folder'

let within: string
beforeEach(() => {
  within = mkdtempSync(join(tmpdir(), 'parallax-runs-'))
})
afterEach(() => rmSync(within, { recursive: true, force: true }))

const none: ReadonlyMap<string, ArticleText> = new Map()
/** A run of this hour whose feed answered so many bytes that cannot be packed. */
function keep(hour: number, bytes: number, bounds = { most: 100, mostBytes: 1_000_000 }, articles = none): string {
  const id = `20260212T${String(hour).padStart(2, '0')}0000Z-us-china`
  const answer = {
    side: 'us',
    place: 0,
    url: 'https://example.org',
    kind: 'answered',
    bytes: randomBytes(bytes),
    contentType: undefined,
  } as const
  return keepRun(within, { id } as never, [answer], { texts: {}, report: [], model: undefined, articles }, bounds)
}
const hours = () => readdirSync(join(within, 'runs')).map((name) => Number(name.slice(9, 11)))

test('as many runs are kept as the setting says, the newest', () => {
  for (let hour = 0; hour < 5; hour++) keep(hour, 10)
  expect(hours()).toEqual([0, 1, 2, 3, 4])
  keep(5, 10, { most: 2, mostBytes: 1_000_000 })
  expect(hours()).toEqual([4, 5])
})

test('and as many bytes of them; the newest stays, however large it is', () => {
  for (let hour = 0; hour < 4; hour++) keep(hour, 20_000)
  keep(4, 20_000, { most: 100, mostBytes: 45_000 })
  expect(hours()).toEqual([3, 4])
  keep(5, 90_000, { most: 100, mostBytes: 45_000 })
  expect(hours()).toEqual([5])
})

test('what is no run is left alone', () => {
  keep(0, 10)
  writeFileSync(join(within, 'runs/notes.txt'), 'mine')
  keep(1, 10, { most: 1, mostBytes: 1_000_000 })
  expect(readdirSync(join(within, 'runs'))).toEqual(['20260212T010000Z-us-china', 'notes.txt'])
})

test('texts of articles are kept with it; a run of the same second without any has none', () => {
  const articles = new Map<string, ArticleText>([
    ['https://example.org/1', { kind: 'read', text: 'The beginning.' }],
    ['https://example.org/2', { kind: 'unread', reason: 'robots.txt of example.org does not allow it.' }],
  ])
  const folder = keep(0, 10, undefined, articles)
  expect(readRun(folder).articles).toEqual(articles)
  keep(0, 10)
  expect([existsSync(join(folder, 'articles.json')), readRun(folder).articles.size]).toEqual([false, 0])
})

test('texts of articles that are damaged are named', () => {
  const folder = keep(0, 10)
  writeFileSync(join(folder, 'articles.json'), '{"version":1,"articles":[{"link":"x","kind":"read"}]}')
  expect(() => readRun(folder)).toThrow('articles.json is damaged, or was written by another version')
})
