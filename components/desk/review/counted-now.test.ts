import { expect, test } from 'vitest'
import type { CheckedFinding, FindingPlace } from '@/lib/preflight/finding'
import { changed } from '../state/change'
import type { Draft } from '../state/draft'
import { countedNow } from './counted-now'

const nothing = { title: 'T', lists: {}, summary: undefined, image: undefined, articles: [], sources: [] }
const found = (place: FindingPlace): CheckedFinding => ({
  rule: 'debris',
  level: 'warn',
  message: 'm',
  evidence: [],
  key: 'k',
  passed: undefined,
  place,
})
const at = (findings: readonly CheckedFinding[]) =>
  findings.map(({ place }) => ('number' in place ? place.number : 'index' in place ? place.index : place.kind))

test('a mark goes with its source, and leaves with it', () => {
  const sources = ['a', 'b', 'c'].map((key, index) => ({ key, number: index + 1, title: key }))
  const drawn: Draft = { ...nothing, sources }
  const findings = [
    ...[1, 2, 3, 9].map((number) => found({ kind: 'source', number, line: 0 })),
    found({ kind: 'line', line: 2 }),
  ]
  const draft = changed(drawn, { kind: 'leave-out', part: { key: 'b' } })
  expect(at(countedNow(findings, drawn, draft))).toEqual([1, 2, 9, 'line'])
  expect(at(countedNow([found({ kind: 'source', number: 2, line: 0 })], draft, drawn))).toEqual([3])
  expect(countedNow(findings, drawn, drawn)).toBe(findings)
})

test('and so with an article that has moved', () => {
  const articles = [0, 1, 2].map((place) => ({ place, title: String(place), account: '' }))
  const drawn: Draft = { ...nothing, articles }
  const moved = changed(drawn, { kind: 'article-order', places: [2, 0, 1] })
  const findings = [0, 2].map((index) => found({ kind: 'article', index, line: 0 }))
  expect(at(countedNow(findings, drawn, moved))).toEqual([1, 0])
  expect(at(countedNow(findings, drawn, changed(moved, { kind: 'leave-out', part: { place: 0 } })))).toEqual([0])
})
