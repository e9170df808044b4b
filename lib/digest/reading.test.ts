import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Digest, Story } from './document'
import { headlineOf, standfirstOf } from './headline'
import { identifyDigest } from './identify-digest'
import { InvalidDocument } from './invalid-document'
import { outletsOf } from './outlets/outlets-of'
import { emptyRegistry } from './outlets/registry'
import { parseOutletRegistry } from './outlets/registry-file'
import { parseDocument } from './parse'
import { readingMinutes } from './reading-time'

const context = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' } as const
const seedText = readFileSync('content/digests/us-china/2026-01-21.md', 'utf8')
const seed = parseDocument(seedText, context) as Digest
const bare = parseDocument('---\ntitle: A title\ndate: 2026-01-21\n---\n', context)
const storyOf = (summary: string) =>
  parseDocument(`---\ntitle: A story\ndate: 2025-05-23\n---\n## Summary\n\n${summary}\n`, {
    ...context,
    kind: 'story',
    slug: '2025-05-23-words',
  }) as Story

test('the first highlight is the headline, the second stands below it', () => {
  expect(headlineOf(seed)).toMatch(/^China emphasizes the importance of cooperation/)
  expect(standfirstOf(seed)).toMatch(/^US tech companies, like Nvidia/)
  expect(headlineOf(bare)).toBe('A title')
  expect(standfirstOf(bare)).toBeUndefined()
})

test('a story is called by its title, and begins with its summary', () => {
  expect(headlineOf(storyOf('x'))).toBe('A story')
  expect(standfirstOf(storyOf('A *first* [paragraph](https://e.com)\nof two lines.\n\nSecond.'))).toBe(
    'A first paragraph of two lines.',
  )
  expect(standfirstOf(storyOf('word '.repeat(200)))).toMatch(/^(?:word )+word…$/)
  expect(standfirstOf(storyOf('👩‍💻'.repeat(300)))).toMatch(/^(?:👩‍💻)+…$/u)
  expect(standfirstOf(storyOf(''))).toBeUndefined()
})

test('outlets are named once, in order, by whichever name they are cited', () => {
  const registry = parseOutletRegistry(readFileSync('content/outlets.yaml', 'utf8'), 'outlets.yaml')
  const names = outletsOf(seed, emptyRegistry).map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['Asia News Network', 'The Japan Times', 'China Daily'])
  expect(names).toHaveLength(10)
  expect(outletsOf(seed, registry)).toHaveLength(9)
  expect(outletsOf(storyOf('x'), registry)).toEqual([])
})

test('reading takes a minute at least, and Chinese is counted by characters', () => {
  expect(readingMinutes(bare)).toBe(1)
  expect(readingMinutes(seed)).toBe(1)
  expect(readingMinutes(storyOf('word '.repeat(2300)))).toBe(10)
  expect(readingMinutes(storyOf('新'.repeat(2000)))).toBe(5)
})

test('a digest under any name is known by its topic and day', () => {
  expect(identifyDigest(seedText, 'download (3).txt')).toBe('us-china/2026-01-21')
  expect(identifyDigest(`\uFEFF${seedText.replaceAll('\n', '\r\n')}`, 'x')).toBe('us-china/2026-01-21')
  expect(identifyDigest(seedText.replace(/^date: .*$/m, 'date: 2026-01-21T23:00:00-08:00'), 'x')).toBe(
    'us-china/2026-01-21',
  )
  for (const [from, to] of [
    [/^topic: .*$/m, ''],
    [/^topic: .*$/m, 'topic: admin'],
    [/^topic: .*$/m, 'topic: ../../etc'],
    [/^date: .*$/m, 'date: 2026-02-30'],
    [/^---/, '---js'],
  ] as const) {
    expect(() => identifyDigest(seedText.replace(from, to), 'x')).toThrow(InvalidDocument)
  }
})
