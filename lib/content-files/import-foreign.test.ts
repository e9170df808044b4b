import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { emptyContent, put } from '@/test/content-files/fixture'
import { digestText, storyText } from '@/test/store/fixture'
import { type ImportForeign, importForeign } from './import-foreign'
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
const importOne = (file: string, options: ImportForeign) => {
  const [outcome, ...others] = importForeign(file, options)
  expect(others).toEqual([])
  return outcome
}
const written = (path: string) => ({ kind: 'written', path, doubts: [] })
const storyPath = 'stories/2025-05-23-talks-resume.md'

test('a story in plain text becomes a draft that parses, and published only when asked', () => {
  const content = emptyContent()
  const file = put(emptyContent(), 'cluster 3.txt', plainStory)
  expect(importOne(file, into(content))).toEqual(written(storyPath))
  const read = (folder: string) =>
    parseDocument(readFileSync(join(folder, storyPath), 'utf8'), {
      kind: 'story',
      slug: storyPath.slice(8, -3),
      origin: storyPath,
      timeZone: 'UTC',
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
  expect(importOne(file, into(content))).toEqual(written(path))
  expect(readFileSync(join(content, path), 'utf8')).toBe(text)
  expect(importOne(file, into(content))).toEqual({ kind: 'unchanged', path, doubts: [] })
})

test('a story with front matter keeps its name where it has one, and gets one where not', () => {
  const content = emptyContent()
  const folder = emptyContent()
  expect(importOne(put(folder, '2026-01-21-old-name.md', storyText('2026-01-21')), into(content))).toMatchObject({
    path: 'stories/2026-01-21-old-name.md',
  })
  expect(importOne(put(folder, 'x.md', storyText('2026-01-22', { title: 'New words' })), into(content))).toMatchObject({
    path: 'stories/2026-01-22-new-words.md',
  })
})

describe('a file in content/ with another text', () => {
  let content: string
  beforeEach(() => {
    content = emptyContent()
    importForeign(put(emptyContent(), 'x.txt', plainStory), into(content))
  })
  const textAt = (path = storyPath) => readFileSync(join(content, path), 'utf8')
  const asForeign = (text: string, name = 'x.txt') => put(emptyContent(), name, text)

  test('of the same story is written over only by force, its title mended at the desk or not', () => {
    const file = asForeign(plainStory.replace('They met in', 'They met at'))
    for (const title of ['Talks resume', 'Talks resume in Geneva']) {
      put(
        content,
        storyPath,
        textAt()
          .replace(/title: ".*"/, `title: "${title}"`)
          .replace('met at', 'met in'),
      )
      expect(importOne(file, into(content))).toEqual({ kind: 'taken', path: storyPath })
      expect(importOne(file, { ...into(content), force: true })).toEqual(written(storyPath))
      expect(textAt()).toContain('met at Geneva')
    }
  })

  test.each([
    [
      'another story of the same words',
      plainStory.replaceAll('Talks resume', 'Talks: resume?').replace('Delegations meet', 'Envoys meet'),
    ],
    [
      'another story of the same title',
      plainStory.replace('Delegations meet - Reuters', 'A storm ends the season - Reuters'),
    ],
  ])('%s gets an address of its own, by force too', (_what, text) => {
    const before = textAt()
    const outcome = importOne(asForeign(text), { ...into(content), force: true })
    expect(outcome).toEqual(written(expect.stringMatching(/^stories\/2025-05-23-talks-resume-[0-9a-f]{8}\.md$/)))
    expect(textAt()).toBe(before)
    expect(importOne(asForeign(text), into(content))).toMatchObject({ kind: 'unchanged' })
  })

  test('that nobody can read is not written over either', () => {
    put(content, storyPath, 'an editor’s work')
    expect(importOne(asForeign(plainStory), { ...into(content), force: true })).toMatchObject({ kind: 'written' })
    expect(textAt()).toBe('an editor’s work')
  })

  test('a story that brings its own name does not write over another of that name', () => {
    const name = '2025-05-23-talks-resume.md'
    const other = storyText('2025-05-23', { title: 'Something else' })
    expect(importOne(asForeign(other, name), { ...into(content), force: true })).toMatchObject({
      kind: 'refused',
      faults: [{ reason: expect.stringMatching(/is another story \(“Talks resume”\)/) }],
    })
    expect(importOne(asForeign(textAt().replace('met in', 'met at'), name), { ...into(content), force: true })).toEqual(
      written(storyPath),
    )
  })

  test('under the address that an earlier version gave it keeps it', () => {
    const chinese = plainStory.replaceAll('Talks resume', 'AI监管：欧盟公布新规')
    const former = 'stories/2025-05-23-ai.md'
    const [placed] = importForeign(asForeign(chinese), into(content))
    if (placed?.kind !== 'written') throw new Error('was refused')
    put(content, former, textAt(placed.path))
    rmSync(join(content, placed.path))
    expect(importOne(asForeign(chinese), into(content))).toMatchObject({ kind: 'unchanged', path: former })
  })
})

test('two Chinese stories of a day with the same Latin letters are two', () => {
  const content = emptyContent()
  const chinese = (title: string) => plainStory.replaceAll('Talks resume', title).replace('Delegations meet', title)
  const paths = ['AI监管：欧盟公布新规', 'AI芯片：出口限制扩大'].map((title) =>
    importOne(put(emptyContent(), 'x.txt', chinese(title)), { ...into(content), force: true }),
  )
  expect(paths).toMatchObject([{ kind: 'written' }, { kind: 'written' }])
  expect(walkContent(content).files).toHaveLength(2)
})

test('several stories of one file are placed each for itself; what is doubtful is a draft that says why', () => {
  const content = emptyContent()
  const second = plainStory.replaceAll('Talks resume', 'A bridge opens').replaceAll('23-05-2025', '31-02-2025')
  const third = plainStory.replaceAll('Talks resume', 'A storm ends').replace('reuters.com: 1', 'reuters.com: 2')
  const file = put(emptyContent(), 'clusters.txt', [plainStory, second, third].join('\n\n'))
  expect(importForeign(file, { ...into(content), published: true })).toMatchObject([
    { kind: 'written', path: storyPath, doubts: [] },
    { kind: 'refused', faults: [{ field: 'date', line: 23 }] },
    { kind: 'written', path: 'stories/2025-05-23-a-storm-ends.md', doubts: [{ field: 'sources' }] },
  ])
  expect(readFileSync(join(content, storyPath), 'utf8')).toContain('draft: false')
  expect(readFileSync(join(content, 'stories/2025-05-23-a-storm-ends.md'), 'utf8')).toContain('draft: true')
})

test('a date that may be read either way is refused, unless it is said which comes first', () => {
  const file = put(emptyContent(), 'x.txt', plainStory.replaceAll('23-05-2025', '05-06-2025'))
  expect(importOne(file, into(emptyContent()))).toMatchObject({ kind: 'refused', faults: [{ field: 'date', line: 1 }] })
  expect(importOne(file, { ...into(emptyContent()), dateOrder: 'day-first' })).toMatchObject({
    path: 'stories/2025-06-05-talks-resume.md',
  })
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
  const outcome = importOne(put(emptyContent(), 'x.txt', text), into(content))
  expect(outcome?.kind === 'refused' && outcome.faults.length).toBeGreaterThan(0)
  expect(walkContent(content)).toEqual({ files: [], passedOver: [] })
})

test('the story of the house is public', () => {
  const path = 'content/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist.md'
  const context = { kind: 'story', slug: path.slice(16, -3), origin: path, timeZone: 'UTC' } as const
  expect(parseDocument(readFileSync(path, 'utf8'), context)).toMatchObject({ standing: { draft: false }, warnings: [] })
})
