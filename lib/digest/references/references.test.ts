import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineText } from '@/test/digest/digest-texts'
import { edit, edited, list, overall } from '@/test/digest/editing'
import { parseDigest, parseStory } from '@/test/digest/parsing'
import { describeChanges } from '../changes'
import { printReferences, splitReferences } from './references'

const sources = '\n1. [A](https://e.com/1) - One\n2. [B](https://e.com/2) - Two\n'
const first = (bullet: string) => parseDigest(list(`- ${bullet}`) + sources).highlights[0]

test.each([
  ['a <!-- sources: 1, 2 -->', 'a', [1, 2]],
  ['a<!--sources:2,1-->', 'a', [2, 1]],
  ['a <!-- Source: 2 -->  ', 'a', [2]],
  ['a <!-- sources: 1 2; 1 -->', 'a', [1, 2]],
  ['a <!-- sources: 1 --> <!-- sources: 2 -->', 'a', [1, 2]],
  ['a <!-- sources: -->', 'a', []],
  ['新华网 said so <!-- sources: 2 -->', '新华网 said so', [2]],
])('%j is shown without its references', (markdown, shown, numbers) => {
  expect(first(markdown)).toMatchObject({ plain: shown, sources: numbers })
  const { text, tail } = splitReferences(markdown)
  expect(text + tail).toBe(markdown)
})

test.each([
  'a <!-- sources: 1 --> b',
  'a <!-- a note -->',
  'a <!-- sources 1 -->',
  'a <!-- sources: 1',
  'a sources: 1 -->',
  'a <!-- sources: 1 --> 2 -->',
])('%j names no sources: it is text', (markdown) => {
  expect(first(markdown)).toMatchObject({ plain: markdown, sources: [] })
})

test('a number without a source is a warning that holds nothing back, and leads nobody anywhere', () => {
  const digest = parseDigest(`${list('- a <!-- sources: 1, 9 -->')}${sources}`)
  expect(digest.highlights[0]?.sources).toEqual([1])
  expect(digest.warnings).toContainEqual({
    code: 'unknown-reference',
    message: 'A bullet cites source 9, which the list does not have',
    line: expect.any(Number),
    field: 'highlights[0]',
    holds: false,
  })
})

test('what is no number is a warning', () => {
  const digest = parseDigest(`${list('- a <!-- sources: 1, x, 0, -2, 99999 -->')}${sources}`)
  expect(digest.highlights[0]).toMatchObject({ plain: 'a', sources: [1] })
  expect(digest.warnings.find(({ code }) => code === 'unread-reference')?.message).toContain('“x, 0, -2, 99999”')
})

test('a bullet of references alone says nothing', () => {
  expect(parseDigest(list('- <!-- sources: 1 -->') + sources).highlights).toEqual([])
  expect(() => edit(list('- a') + sources, overall('<!-- sources: 1 -->'))).toThrow('is empty')
})

test('a wrapped bullet may name its sources on a line of their own', () => {
  const digest = parseDigest(`${list('- a', '  goes on', '  <!-- sources: 2 -->')}${sources}`)
  expect(digest.highlights[0]).toMatchObject({ plain: 'a goes on', sources: [2] })
})

test('references go with their bullet through moves, and untouched bullets keep their bytes', () => {
  const text = list('- a <!--sources:2-->', '- b <!-- sources: 1 -->', '- c') + sources
  expect(edited(text, overall('c', 'a <!--sources:2-->', 'b <!-- sources: 1 -->'))).toEqual(['+- c', '-- c'])
  const reworded = edit(text, overall('a <!--sources:2-->', `better${printReferences([2, 1])}`, 'c'))
  expect(reworded.highlights.map(({ plain, sources }) => [plain, sources])).toEqual([
    ['a', [2]],
    ['better', [1, 2]],
    ['c', []],
  ])
})

test('a story names its articles', () => {
  const story = parseStory(
    '---\ntitle: T\ndate: 2025-05-23\noutlets: []\ndraft: false\n---\n\n## Key Points\n\n- a <!-- sources: 1, 2 -->\n\n## Articles\n\n### One\n\nText.\n',
  )
  expect(story.keyPoints[0]).toMatchObject({ plain: 'a', sources: [1] })
  expect(story.warnings.map(({ code }) => code)).toContain('unknown-reference')
})

test('sources named anew are no rewording', () => {
  const before = parseDigest(list('- a', '- b') + sources)
  const after = edit(before.text, overall('a', 'b <!-- sources: 1 -->'))
  expect(describeChanges(before, after)).toEqual(['Overall: sources of highlight 2 changed'])
})

test('text and references come apart and together again, whatever the text', () => {
  fc.assert(
    fc.property(lineText, fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 6 }), (text, numbers) => {
      const bare = splitReferences(text).text
      const markdown = bare + printReferences(numbers)
      const split = splitReferences(markdown)
      expect(split.text + split.tail).toBe(markdown)
      expect(split.text).toBe(bare.trimEnd() === bare || numbers.length === 0 ? bare : bare.trimEnd())
      expect(split.numbers).toEqual([...numbers].sort((one, other) => one - other))
    }),
  )
})

test('hostile comments are read in linear time', () => {
  const start = performance.now()
  for (const text of [
    `a${' <!-- sources: 1 -->'.repeat(200)}`,
    `a ${'<!--'.repeat(1000)} -->`,
    `a <!-- sources:${' '.repeat(4000)}-->`,
    `a <!-- sources: ${'1,'.repeat(2000)}-->`,
  ])
    splitReferences(text)
  expect(performance.now() - start).toBeLessThan(100)
})
