import { expect, test } from 'vitest'
import { digest } from '@/test/store/fixture'
import { heldLines, syncLine } from './report'

const held = [{ rule: 'unsupported-claim', message: 'No source names Cuba.', line: 21 }]
const imported = (front: readonly string[]) =>
  ({ kind: 'imported', path: 'x.md', revision: 1, held, document: digest('2026-02-01', { front }) }) as const

test('a file that is held names what holds it, line by line', () => {
  expect(syncLine(imported([]), 'x.md')).toBe('imported  x.md as revision 1 (held as a draft)')
  expect(heldLines(imported([]), 'x.md')).toEqual(['held      x.md:21 No source names Cuba.'])
})

test('a draft is no more held than it says itself, and what was reviewed is not held', () => {
  expect(heldLines(imported(['draft: true']), 'x.md')).toEqual([])
  expect(heldLines(imported(['reviewed: 2026-02-01T06:00:00Z']), 'x.md')).toEqual([])
})
