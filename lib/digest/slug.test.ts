import { expect, test } from 'vitest'
import { compareForm, readSlug } from './slug'

test('a digest is named by topic and day, a story by day and words', () => {
  expect(readSlug('digest', 'us-china/2026-01-21')).toEqual({ topic: 'us-china', day: '2026-01-21' })
  expect(readSlug('story', '2025-05-23-us-china-relations')).toEqual({ topic: undefined, day: '2025-05-23' })
})

test.each([
  ['digest', '../2026-01-21'],
  ['digest', '%2e%2e/2026-01-21'],
  ['digest', '..%2fus/2026-01-21'],
  ['digest', 'admin/2026-01-21'],
  ['digest', '_next/2026-01-21'],
  ['digest', 'us-china/2026-02-30'],
  ['digest', 'us-china/0001-01-01'],
  ['digest', 'us-china/today'],
  ['digest', 'us-china'],
  ['digest', 'us-china/2026-01-21/x'],
  ['digest', 'US-China/2026-01-21'],
  ['digest', 'us--china/2026-01-21'],
  ['digest', 'us china/2026-01-21'],
  ['digest', 'us\\china/2026-01-21'],
  ['digest', 'us-china\0/2026-01-21'],
  ['digest', 'us\u0301/2026-01-21'],
  ['digest', '/2026-01-21'],
  ['digest', ''],
  ['digest', `${'a'.repeat(200)}/2026-01-21`],
  ['story', '2025-05-23'],
  ['story', '2025-05-23-'],
  ['story', '2025-02-30-words'],
  ['story', '2025-05-23-../x'],
  ['story', '2025-05-23-Words'],
  ['story', 'words'],
] as const)('%s %j is refused with a reason', (kind, slug) => {
  expect(readSlug(kind, slug)).toEqual(expect.any(String))
})

test('slugs that differ by case or Unicode form compare as equal', () => {
  expect(compareForm('US-China/2026-01-21')).toBe(compareForm('us-china/2026-01-21'))
  expect(compareForm('caf\u00e9/2026-01-21')).toBe(compareForm('cafe\u0301/2026-01-21'))
  expect(compareForm('\uFF55s-china/2026-01-21')).toBe(compareForm('us-china/2026-01-21'))
})
