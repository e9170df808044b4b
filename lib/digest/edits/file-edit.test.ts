import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestText } from '@/test/digest/digest-texts'
import { at, changed, edit, editStory, file, overall, seed } from '@/test/digest/editing'
import { InvalidDocument } from '../invalid-document'
import { parseDocument } from '../parse'
import { typedFile } from './file-edit'

const story = 'content/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist.md'
const storySeed = readFileSync(story, 'utf8')

const typing = (text: string, change: (typed: string) => string) =>
  edit(text, { kind: 'file', text: change(typedFile(text).text) })

test('what is typed is all of the file but when it is of and where it stands', () => {
  const { text, hidden } = typedFile(seed)
  expect(changed(seed, text)).toEqual(['-date: 2026-01-21T04:00:43.410Z', '-draft: false'])
  expect(hidden).toEqual([3, 17])
})

test('figures, outlets, unknown keys and sources are mended, and nothing else moves', () => {
  const mended = typing(seed, (typed) => typed.replace('articleCount: 20', 'articleCount: 19\nmood: calm'))
  expect(changed(seed, mended.text)).toEqual(['-articleCount: 20', '+articleCount: 19', '+mood: calm'])
  const source = / *20\. .*\n/.exec(seed)?.[0] ?? ''
  const shorter = typing(seed, (typed) => typed.replace(source, '').replace('articleCount: 20', 'articleCount: 19'))
  expect(shorter.sources).toHaveLength(19)
  const article = /### .*U\.S\., China hold first call[\s\S]*?(?=### )/.exec(storySeed)?.[0] ?? ''
  const tale = editStory(storySeed, { kind: 'file', text: typedFile(storySeed).text.replace(article, '') })
  expect(tale.articles).toHaveLength(3)
})

test('a value that grows by items stays whole above what is hidden below it', () => {
  const text = file('## Overall Highlights\n\n- One.\n')
    .replace('draft: false\n', '')
    .replace('---\n\n', 'draft: true\n---\n\n')
  const grown = typing(text, (typed) => typed.replace('name: China\n', 'name: China\n  - id: japan\n    name: Japan\n'))
  expect(changed(text, grown.text)).toEqual(['+  - id: japan', '+    name: Japan'])
  expect(grown.perspectives).toHaveLength(3)
  const retyped = typing(seed, (typed) =>
    typed.replace('perspectives:', 'perspectives: # two').replace('topic: us', 'topic:  us'),
  )
  expect(changed(seed, retyped.text)).toEqual([
    '-topic: us-china',
    '+topic:  us-china',
    '-perspectives:',
    '+perspectives: # two',
  ])
})

test('where it stands is not decided by typing: neither a key that is there nor one that is not', () => {
  const typed = (key: string) => () => typing(seed, (text) => text.replace('topic:', `${key}\ntopic:`))
  for (const key of [
    'publishAt: 2030-01-01',
    'withdrawn: 2026-02-01',
    '"reviewed" : x',
    'corrections: []',
    'draft: true',
  ])
    expect(typed(key)).toThrow(/^file.md:4 (publishAt|withdrawn|reviewed|corrections|draft): .*set by the buttons/)
  expect(typed('date: 2030-01-01')).toThrow('file.md:4 date: cannot be set here: it does not change')
  const later = edit(seed, { kind: 'withdraw', at }, { kind: 'correct', at, note: 'It was ten.' }, overall('New.'))
  const mine = edit(later.text, { kind: 'file', text: typedFile(seed).text })
  expect(mine.standing).toEqual(later.standing)
  expect(mine.corrections).toEqual(later.corrections)
  expect(mine.highlights).toHaveLength(5)
})

test('byte order mark, Windows line ends and an open last line stay', () => {
  const text = `\uFEFF${file('## Overall Highlights\n\n- One.\n- Two.', 'publishAt: 2026-01-22\n', '\r\n')}`
  expect(typedFile(text).text).not.toMatch(/\r|\uFEFF/)
  expect(typing(text, (typed) => typed).text).toBe(text)
  const longer = typing(text, (typed) => typed.replace('- One.\n', '- One.\n- More.\n'))
  expect(longer.text).toBe(text.replace('- One.\r\n', '- One.\r\n- More.\r\n'))
})

test('what is no document is refused with the line it is in, as the file counts them', () => {
  expect(() => typing(seed, (typed) => typed.replace('articleCount: 20', 'articleCount: many'))).toThrow(
    /^file.md:7 articleCount/,
  )
  expect(() => typing(seed, () => '')).toThrow(/front matter|empty|closing/i)
  expect(() => typing(seed, (typed) => typed.replaceAll('\n', '\n\n').replaceAll('---', ''))).toThrow(/./)
})

test('any text that is typed back unchanged is the file, byte for byte', () => {
  const context = { kind: 'digest', slug: 'us-china/2026-01-21', origin: 'file.md', timeZone: 'UTC' } as const
  fc.assert(
    fc.property(digestText, (text) => {
      const typed = typedFile(parseDocument(text, context).text)
      expect(edit(text, { kind: 'file', text: typed.text }).text).toBe(text)
    }),
    { numRuns: 60 },
  )
})

test('whatever is typed, the date and the standing stay, or nothing is taken', () => {
  const words = fc.constantFrom(
    'draft: true',
    ' draft: true',
    '"draft": true',
    '? draft\n: true',
    '---',
    '',
    'mood: x',
    '- a',
  )
  fc.assert(
    fc.property(digestText, words, fc.nat(), fc.nat(3), (text, word, at, gone) => {
      const before = edit(text)
      const lines = typedFile(text).text.split('\n')
      lines.splice(at % lines.length, gone, word)
      try {
        const { standing, date, corrections } = edit(text, { kind: 'file', text: lines.join('\n') })
        expect({ standing, date, corrections }).toEqual({
          standing: before.standing,
          date: before.date,
          corrections: before.corrections,
        })
      } catch (error) {
        if (!(error instanceof InvalidDocument)) throw error
      }
    }),
    { numRuns: 100 },
  )
})
