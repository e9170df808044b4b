import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestText } from '@/test/digest/digest-texts'
import { changed, edit, edited } from '@/test/digest/editing'
import { parseDigest, refusalOf } from '@/test/digest/parsing'
import { newWarnings, sides, three, told, warningsOf } from '@/test/digest/sides'
import type { Digest } from '../document'
import { InvalidDocument } from '../invalid-document'

const seed = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
const report = { title: 'A [new] report', outlet: '新华网', link: 'https://e.com/new?a=1&b=(2)', date: '2026-02-11' }
const add = (perspective?: string, source: Partial<typeof report> = {}) =>
  ({ kind: 'source-added', perspective, source: { ...report, ...source } }) as const

test('a source stands last on its side, in every figure, its outlet among the others and in the sentence above', () => {
  const lines = edited(seed, add('us')).filter((line) => !/^[-+]\d+\. \[en-US\]/.test(line))
  const outlets = /^sources: .*$/m.exec(seed)?.[0] ?? ''
  expect(lines.toSorted()).toEqual(
    [
      ...[`-${outlets}`, `+${outlets.replace(/\]$/, ', "新华网"]')}`, '-articleCount: 20', '+articleCount: 21'],
      ...['-    count: 10', '+    count: 11', '-usSources: 10', '+usSources: 11'],
      '-This summary is based on 20 articles from the following sources:',
      '+This summary is based on 21 articles from the following sources:',
      '+11. [A \\[new\\] report](https://e.com/new?a=1&b=(2)) - 新华网 (2/11/2026)',
    ].toSorted(),
  )
  const after = edit(seed, add('us'))
  expect(after.sources[10]).toMatchObject({ ...report, number: 11, perspective: 'us' })
  expect(after.perspectives.map(({ sources }) => sources.length)).toEqual([11, 10])
  expect(warningsOf(after)).toEqual(warningsOf(parseDigest(seed)))
  expect(after.text).toContain(`\n12. ${/^11\. (.*)$/m.exec(seed)?.[1]}`)
})

test('an outlet that is cited already is named once', () => {
  const outlets = (digest: Digest) => digest.declared.outlets
  expect(outlets(edit(seed, add('china', { outlet: 'Global Times' })))).toEqual(outlets(parseDigest(seed)))
})

test('highlights go on naming the same sources', () => {
  const after = edit(sides('', three.map((source, index) => `${index + 1}. ${source}\n`).join('')), add('us'))
  expect(after.highlights.map(({ sources }) => sources)).toEqual([[1, 4], [2]])
  expect(after.perspectives.map(({ highlights }) => highlights[0]?.sources)).toEqual([[2, 4], [4]])
})

test('lists with room between items, items that all begin with 1., outlets one to a line, a file without a last line end', () => {
  const front = 'sources:\n  - BBC # of London\n  - CGTN\narticleCount: 3\n'
  const loose = sides(front, three.map((source) => `1. ${source}`).join('\n\n'))
  const line = '1. [A \\[new\\] report](https://e.com/new?a=1&b=(2)) - 新华网 (2/11/2026)'
  expect(edited(loose, add('china')).filter((one) => one.startsWith('+'))).toEqual(
    expect.arrayContaining(['+  - 新华网', '+articleCount: 4', '+', `+${line}`]),
  )
  expect(edit(loose, add('china')).text.endsWith(`- CGTN\n\n${line}`)).toBe(true)
  expect(told(edit(loose, add('us')))[2]).toEqual([report.title, report.link, 'us'])
  expect(edit(loose.replaceAll('\n', '\r\n'), add('us')).text).not.toMatch(/[^\r]\n/)
})

test('the first source of a side, and of a digest that has none', () => {
  const none = sides('', '').replace('count: 2', 'count: 0')
  const after = edit(none, add('us'), add('china', { link: 'https://e.com/other' }))
  expect(told(after).map(([, link, side]) => [link, side])).toEqual([
    [report.link, 'us'],
    ['https://e.com/other', 'china'],
  ])
  expect(after.text).toMatch(/## Sources\n\n1\. \[.*\n2\. \[/)
})

test('what cannot be kept is said of each field, and nothing is written', () => {
  const bad = refusalOf(() =>
    edit(seed, add('us', { title: ' \n', outlet: '', link: 'javascript:a', date: '2026-02-30' })),
  )
  expect(bad.faults.map(({ field }) => field)).toEqual(['added.title', 'added.outlet', 'added.link', 'added.date'])
  const twin = parseDigest(seed).sources[2]?.link ?? ''
  expect(refusalOf(() => edit(seed, add('us', { link: twin }))).message).toContain('source 3 already has this link')
  expect(refusalOf(() => edit(seed, add('mars'))).message).toContain('no such perspective')
  const unknown = sides('', three.map((source) => `1. ${source}\n`).join('')).replace('    count: 2\n', '')
  expect(refusalOf(() => edit(unknown, add('us'))).message).toContain('add it in the source file')
})

test('whatever it is added to, the rest reads as before, and every figure agrees as far as it did', () => {
  fc.assert(
    fc.property(digestText, fc.string(), fc.nat(5), (text, title, side) => {
      const before = edit(text)
      const perspective = before.perspectives[side]?.id
      try {
        const after = edit(text, add(perspective, { title, link: 'https://example.com/never-there' }))
        expect(after.sources).toHaveLength(before.sources.length + 1)
        expect(newWarnings(before, after)).toEqual([])
        expect(changed(after.text, edit(after.text).text)).toEqual([])
      } catch (error) {
        if (!(error instanceof InvalidDocument)) throw error
      }
    }),
    { numRuns: 60 },
  )
})
