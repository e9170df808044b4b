import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestText } from '@/test/digest/digest-texts'
import { changed, edit, edited, idOf } from '@/test/digest/editing'
import { parseDigest, refusalOf } from '@/test/digest/parsing'
import { newWarnings, sides, three, told, warningsOf } from '@/test/digest/sides'
import { describeChanges } from '../changes'
import type { Document } from '../document'
import { InvalidDocument } from '../invalid-document'

const seed = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
const leave =
  (...numbers: number[]) =>
  (digest: Document) =>
    ({ kind: 'sources-left-out', ids: numbers.map((number) => idOf(digest, number)) }) as const

test('a source leaves with its place in every figure, its outlet and the sentence above the list', () => {
  const lines = edited(seed, leave(7))
  const front = lines.filter((line) => !/\] \[/.test(line))
  expect(front.toSorted()).toEqual(
    [
      `-${/^sources: .*$/m.exec(seed)?.[0]}`,
      `+${/^sources: .*$/m.exec(seed)?.[0].replace(', "Devdiscourse"', '')}`,
      ...['-articleCount: 20', '+articleCount: 19', '-    count: 10', '+    count: 9'],
      ...['-usSources: 10', '+usSources: 9'],
      '-This summary is based on 20 articles from the following sources:',
      '+This summary is based on 19 articles from the following sources:',
    ].toSorted(),
  )
  const after = edit(seed, leave(7))
  expect(after.perspectives.map(({ sources }) => sources.length)).toEqual([9, 10])
  expect(warningsOf(after)).toEqual(warningsOf(parseDigest(seed)))
  expect(after.text).toContain(`\n7. ${/^8\. (.*)$/m.exec(seed)?.[1]}`)
})

test('an outlet that is cited once more stays; the last source of a side takes its figures to nothing', () => {
  expect(edit(seed, leave(8)).declared.outlets).toContain('South China Morning Post')
  const none = edit(seed, leave(11, 12, 13, 14, 15, 16, 17, 18, 19, 20))
  expect(none.perspectives.map(({ sources, declaredCount }) => [sources.length, declaredCount])).toEqual([
    [10, 10],
    [0, 0],
  ])
  expect(none.declared.byPerspective).toEqual({ us: 10, china: 0 })
})

test('highlights go on naming the same sources, and no more those that left', () => {
  const text = sides('', three.map((source, index) => `${index + 1}. ${source}\n`).join(''))
  const after = edit(text, leave(2))
  expect(after.highlights.map(({ sources }) => sources)).toEqual([[1, 2], []])
  expect(after.perspectives.map(({ highlights }) => highlights[0]?.sources)).toEqual([[2], [2]])
  expect(after.perspectives[0]?.highlights[0]?.plain).toBe('Of two lines.')
  expect(told(after)).toEqual(told(parseDigest(text)).filter(([title]) => title !== 'B'))
  expect(edit(text, leave(1, 3)).highlights.map(({ sources }) => sources)).toEqual([[], [1]])
})

test('the history says that a source has left, not that highlights were named anew', () => {
  const text = sides('', three.map((source, index) => `${index + 1}. ${source}\n`).join(''))
  expect(describeChanges(parseDigest(text), edit(text, leave(2)))).toEqual(['Sources: source 2 removed'])
})

test('lists with room between items, items that all begin with 1., outlets one to a line and a line that is no source', () => {
  const front = 'sources:\n  - BBC # of London\n  - "CNN"\n  - CGTN\narticleCount: 3\n'
  const loose = sides(front, `${three.map((source) => `1. ${source}`).join('\n\n')}\n\n1. no source\n`)
  expect(edited(loose, leave(2))).toEqual([
    ...['-    count: 2', '+    count: 1', '-  - "CNN"', '-articleCount: 3', '+articleCount: 2'],
    ...[
      '-- Both. <!-- sources: 1, 3 -->',
      '-- One alone. <!-- sources: 2 -->',
      '+- Both. <!-- sources: 1, 2 -->',
      '+- One alone.',
    ],
    ...['-- Of two', '-  lines. <!-- sources: 2, 3, x -->', '+- Of two lines. <!-- sources: 2, x -->'],
    ...['-- Third. <!-- sources: 3 -->', '+- Third. <!-- sources: 2 -->'],
    ...['-1. [B](https://e.com/b) - CNN', '-'],
  ])
  expect(edit(loose, leave(4)).unreadSources).toEqual([])
  expect(edit(loose, leave(4)).declared.articleCount).toBe(3)
  expect(edit(loose, leave(1, 2, 3)).declared.outlets).toEqual([])
})

test('a figure that disagreed stays as it was', () => {
  const wrong = seed.replace('articleCount: 20', 'articleCount: 25').replace('usSources: 10', 'usSources: 3')
  expect(edit(wrong, leave(1)).declared).toMatchObject({ articleCount: 25, byPerspective: { us: 3, china: 10 } })
})

test('a number that is no source is refused by name, and none is no change', () => {
  expect(refusalOf(() => edit(seed, leave(3, 21))).message).toContain('there is no source “no 21”')
  expect(edited(seed, leave())).toEqual([])
})

test('whatever leaves, the rest reads as before and every figure agrees as far as it did', () => {
  fc.assert(
    fc.property(digestText, fc.array(fc.nat(30), { maxLength: 4 }), (text, places) => {
      const before = edit(text)
      if (before.sources.length === 0) return
      const numbers = [...new Set(places.map((place) => before.sources[place % before.sources.length]?.number ?? 1))]
      try {
        const after = edit(text, leave(...numbers))
        const rest = before.sources.filter(({ number }) => !numbers.includes(number))
        expect(told(after)).toEqual(rest.map(({ title, link, perspective }) => [title, link, perspective]))
        expect(newWarnings(before, after)).toEqual([])
        expect(changed(after.text, edit(after.text).text)).toEqual([])
      } catch (error) {
        if (!(error instanceof InvalidDocument)) throw error
      }
    }),
    { numRuns: 60 },
  )
})
