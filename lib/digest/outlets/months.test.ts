import { expect, test } from 'vitest'
import { monthsBetween } from './months'

test('months run on over the year without a gap, and no further back than asked', () => {
  expect(monthsBetween(['2026-02', '2025-11'], 24)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween(['2020-01', '2026-02'], 2)).toEqual(['2026-01', '2026-02'])
  expect(monthsBetween(['2026-02'], 24)).toEqual(['2026-02'])
  expect(monthsBetween([], 24)).toEqual([])
})
