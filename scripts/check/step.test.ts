import { expect, test } from 'vitest'
import { slowest } from './step'

test('the slowest twenty are named, the slowest first', () => {
  const durations = Array.from({ length: 30 }, (_, index) => ({ test: `test ${index}`, ms: index * 1_000 }))
  const [head, first, ...others] = slowest(durations)
  expect(head).toBe('The slowest 20 of 30 tests:')
  expect(first).toBe('    29.0 s  test 29')
  expect(others.at(-1)).toBe('    10.0 s  test 10')
  expect(slowest([])).toEqual([])
})
