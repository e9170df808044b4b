import { expect, test } from 'vitest'
import { afterAll, afterPress, nothingChosen, type Selection } from './selection'

const rows = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({ kind: 'digest' as const, slug, name: slug, revision: 1 }))
const press = (selection: Selection, slug: string, more: { on?: boolean; isRange?: boolean } = {}) =>
  afterPress(selection, rows, { slug, on: true, isRange: false, ...more })
const chosen = (selection: Selection) => [...selection.chosen].sort().join('')

test('one row after the other', () => {
  expect(chosen(press(press(nothingChosen, 'b'), 'd'))).toBe('bd')
  expect(chosen(press(press(press(nothingChosen, 'b'), 'd'), 'b', { on: false }))).toBe('d')
})

test('a range reaches from the row that was pressed last, up or down, on or off', () => {
  expect(chosen(press(press(nothingChosen, 'b'), 'd', { isRange: true }))).toBe('bcd')
  expect(chosen(press(press(nothingChosen, 'd'), 'b', { isRange: true }))).toBe('bcd')
  const all = press(afterAll(rows, true), 'b', { on: false })
  expect(chosen(press(all, 'd', { on: false, isRange: true }))).toBe('ae')
})

test('a range without a beginning, or from a row that has gone, is the row alone', () => {
  expect(chosen(press(nothingChosen, 'd', { isRange: true }))).toBe('d')
  expect(chosen(press({ chosen: new Set(), anchor: 'gone' }, 'd', { isRange: true }))).toBe('d')
})

test('all of the page and none of it', () => {
  expect(chosen(afterAll(rows, true))).toBe('abcde')
  expect(chosen(afterAll(rows, false))).toBe('')
})
