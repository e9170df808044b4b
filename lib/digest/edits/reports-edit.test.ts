import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { edit, edited, idOf } from '@/test/digest/editing'
import { parseDigest, refusalOf } from '@/test/digest/parsing'
import { applyEdits } from '../apply-edit'
import { describeChanges } from '../changes'
import type { Document } from '../document'
import { independentReports } from '../outlets/independent-reports'

const seed = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
const parsed = parseDigest(seed)
const context = { kind: 'digest', slug: 'us-china/2026-02-12', origin: 'seed', timeZone: 'UTC' } as const
const reports = (same: readonly (readonly number[])[], own: readonly number[]) => (digest: Document) =>
  ({
    kind: 'reports',
    same: same.map((list) => list.map((number) => idOf(digest, number))),
    own: own.map((number) => idOf(digest, number)),
  }) as const
const together = (digest: Document) =>
  independentReports(digest)
    .groups.filter(({ members }) => members.length > 1)
    .map(({ members }) => members.map(({ number }) => number))

test('two lines of the front matter, by address; nothing else changes', () => {
  expect(together(parsed)).toEqual([[1, 7, 9]])
  const link = (number: number) => JSON.stringify(parsed.sources[number - 1]?.link)
  expect(edited(seed, reports([[2, 4]], [7]))).toEqual([
    '+sameReport:',
    `+  - [${link(2)}, ${link(4)}]`,
    '+ownReport:',
    `+  - ${link(7)}`,
  ])
  const after = edit(seed, reports([[2, 4]], [7]))
  expect(together(after)).toEqual([
    [1, 9],
    [2, 4],
  ])
  expect(describeChanges(parsed, after)).toEqual(['Sources counted as one report changed'])
  expect(edit(after.text, reports([], [])).text).toBe(seed)
})

test('when another source leaves, the names stay; when a named one leaves, so does its name', () => {
  const after = edit(seed, reports([[2, 4, 5]], [7]))
  const left = (number: number) => (digest: Document) =>
    ({ kind: 'sources-left-out', ids: [idOf(digest, number)] }) as const
  const other = edit(after.text, left(1))
  expect(other.reports).toEqual(after.reports)
  expect(together(other)).toEqual([[1, 3, 4]])
  const named = edit(after.text, left(4))
  expect(named.reports?.same).toEqual([[parsed.sources[1]?.link, parsed.sources[4]?.link]])
  expect(edit(after.text, left(7)).text).not.toContain('ownReport')
})

test('in one save with a source that leaves before, the same sources are meant', () => {
  const edits = [{ kind: 'sources-left-out', ids: [idOf(parsed, 1)] } as const, reports([[2, 4]], [7])(parsed)]
  const after = applyEdits(parsed, edits, context)
  expect(after.reports).toEqual({
    same: [[parsed.sources[1]?.link, parsed.sources[3]?.link]],
    own: [parsed.sources[6]?.link],
  })
})

test('a source without a link is named by its title, which may change', () => {
  const bare = seed.replace(/^(2\. (?:\[[^\]]*\] )?)\[(.+?)\]\(https[^)]*\)/m, '$1[A title](javascript:1)')
  const digest = parseDigest(bare)
  expect(digest.sources[1]).toMatchObject({ title: 'A title', link: undefined })
  const after = edit(bare, reports([[2, 4]], []))
  const retitled = edit(after.text, (now) => ({ kind: 'source-title', id: idOf(now, 2), title: 'Another title' }))
  expect(retitled.reports?.same).toEqual([['Another title', digest.sources[3]?.link]])
})

test('an id of nothing is refused; what the file says of nothing stays in it', () => {
  expect(
    refusalOf(() => edit(seed, () => ({ kind: 'reports', same: [], own: ['https://nowhere.example/'] }))).faults,
  ).toMatchObject([{ field: 'sameReport' }])
  const text = seed.replace('\ndraft:', '\nownReport: ["https://nowhere.example/"]\ndraft:')
  expect(together(parseDigest(text))).toEqual([[1, 7, 9]])
  const after = edit(text, () => ({ kind: 'reports', same: [], own: ['https://nowhere.example/'] }))
  expect(after.text).toContain('nowhere.example')
})

test.each([
  ['sameReport: "a"', 'sameReport'],
  ['sameReport: ["a", "b"]', 'sameReport[0]'],
  ['ownReport: 3', 'ownReport'],
  ['ownReport: [" "]', 'ownReport[0]'],
])('%s is refused with line and field', (line, field) => {
  const text = seed.replace('\ndraft:', `\n${line}\ndraft:`)
  const at = text.split('\n').indexOf(line) + 1
  expect(refusalOf(() => parseDigest(text)).faults[0]).toMatchObject({ field, line: at })
})
