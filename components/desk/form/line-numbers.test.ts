import { expect, test } from 'vitest'
import { numberAsTyped, numberInFile } from './line-numbers'

test('lines are counted as in the whole file, there and back', () => {
  const hidden = [3, 4, 17]
  expect([1, 2, 3, 14, 15].map((line) => numberInFile(line, hidden))).toEqual([1, 2, 5, 16, 18])
  for (let line = 1; line < 40; line++) expect(numberAsTyped(numberInFile(line, hidden), hidden)).toBe(line)
  expect([3, 17].map((line) => numberAsTyped(line, hidden))).toEqual([2, 14])
  expect(numberAsTyped(1, [1])).toBe(1)
})
