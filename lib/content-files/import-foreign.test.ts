import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { digestText, storyText } from '@/lib/store/specimen'
import { importForeign } from './import-foreign'
import { emptyContent, put } from './specimen'
import { walkContent } from './walk'

const plainStory = `23-05-2025

Talks resume

Date: 23-05-2025
Sources: reuters.com: 1

Summary

Two delegations met.

Key Points

  • They met

Articles in this Cluster

Delegations meet - Reuters

They met in Geneva. Nothing was agreed.
`
const into = (contentDir: string) => ({ contentDir, timeZone: 'UTC' })
const storyPath = 'stories/2025-05-23-talks-resume.md'

test('a story in plain text becomes a draft that parses, and published only when asked', () => {
  const content = emptyContent()
  const file = put(emptyContent(), 'cluster 3.txt', plainStory)
  expect(importForeign(file, into(content))).toEqual({ kind: 'written', path: storyPath })
  const read = (folder: string) =>
    parseDocument(readFileSync(join(folder, storyPath), 'utf8'), {
      ...{ kind: 'story', slug: storyPath.slice(8, -3), origin: storyPath, timeZone: 'UTC' },
    })
  expect(read(content)).toMatchObject({ title: 'Talks resume', standing: { draft: true } })
  const published = emptyContent()
  importForeign(file, { ...into(published), published: true })
  expect(read(published).standing.draft).toBe(false)
})

test('a digest under any name goes where its topic and day say, byte for byte', () => {
  const content = emptyContent()
  const text = `\uFEFF${digestText('2026-01-21').replaceAll('\n', '\r\n')}`
  const file = put(emptyContent(), '000_138420f90cce9e20.txt', text)
  const path = 'digests/us-china/2026-01-21.md'
  expect(importForeign(file, into(content))).toEqual({ kind: 'written', path })
  expect(readFileSync(join(content, path), 'utf8')).toBe(text)
  expect(importForeign(file, into(content))).toEqual({ kind: 'unchanged', path })
})

test('a story with front matter keeps its name where it has one, and gets one where not', () => {
  const content = emptyContent()
  const folder = emptyContent()
  expect(importForeign(put(folder, '2026-01-21-old-name.md', storyText('2026-01-21')), into(content))).toMatchObject({
    path: 'stories/2026-01-21-old-name.md',
  })
  expect(
    importForeign(put(folder, 'x.md', storyText('2026-01-22', { title: 'New words' })), into(content)),
  ).toMatchObject({
    path: 'stories/2026-01-22-new-words.md',
  })
})

test('a different file is written over only by force', () => {
  const content = emptyContent()
  cpSync('content/stories', join(content, 'stories'), { recursive: true })
  put(content, storyPath, 'an editor’s work')
  const file = put(emptyContent(), 'x.txt', plainStory)
  expect(importForeign(file, into(content))).toEqual({ kind: 'taken', path: storyPath })
  expect(readFileSync(join(content, storyPath), 'utf8')).toBe('an editor’s work')
  expect(importForeign(file, { ...into(content), force: true })).toEqual({ kind: 'written', path: storyPath })
})

test.each([
  ['an unknown form', 'Nothing of the kind.'],
  ['a digest without a topic', '---\ntitle: x\ndate: 2026-01-21\n---\n'],
  ['a digest that sync would refuse', digestText('2026-01-21').replace('draft: false', 'draft: "no"')],
  ['a topic that leads elsewhere', digestText('2026-01-21', { topic: '../../x' })],
  ['Latin-1', Buffer.from('23-05-2025\n\ncaf\xe9\n', 'latin1')],
  ['nothing', ''],
])('%s is refused and nothing is placed', (_what, text) => {
  const content = emptyContent()
  const outcome = importForeign(put(emptyContent(), 'x.txt', text), into(content))
  expect(outcome.kind === 'refused' && outcome.faults.length).toBeGreaterThan(0)
  expect(walkContent(content)).toEqual([])
})

// The plain text it came as is no part of the repository; its file is what that text became, published.
test('the story of the house is public', () => {
  const path = 'content/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist.md'
  const context = { kind: 'story', slug: path.slice(16, -3), origin: path, timeZone: 'UTC' } as const
  expect(parseDocument(readFileSync(path, 'utf8'), context)).toMatchObject({ standing: { draft: false }, warnings: [] })
})
