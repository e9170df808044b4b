import { expect, test } from 'vitest'
import { changedGroups, type GroupChange, type GroupProblem } from './item-groups'

const groups = [[0, 1, 2], [3, 4], [5]]
const after = (change: GroupChange, of = groups, count = 8) => changedGroups(of, change, count)

test('an article goes to another group, to a new one, or out of all; a group without one is gone', () => {
  expect(after({ kind: 'put', places: [1], to: 1 })).toEqual([[0, 2], [3, 4, 1], [5]])
  expect(after({ kind: 'put', places: [1, 2], to: 'new' })).toEqual([[0], [3, 4], [5], [1, 2]])
  expect(after({ kind: 'put', places: [5], to: 'none' })).toEqual([
    [0, 1, 2],
    [3, 4],
  ])
  expect(after({ kind: 'put', places: [7, 6, 7], to: 'new' })).toEqual([...groups, [7, 6]])
  expect(after({ kind: 'put', places: [0, 6], to: 0 })).toEqual([[0, 1, 2, 6], [3, 4], [5]])
})

test('two groups become one, the articles of the second behind those of the first', () => {
  expect(after({ kind: 'merge', group: 0, to: 1 })).toEqual([[3, 4, 0, 1, 2], [5]])
})

test.each<[string, GroupChange, GroupProblem]>([
  ['nothing', { kind: 'put', places: [], to: 'new' }, 'none-ticked'],
  ['an article that there is not', { kind: 'put', places: [8], to: 'new' }, 'not-listed'],
  ['half an article', { kind: 'put', places: [0.5], to: 'none' }, 'not-listed'],
  ['into a group that there is not', { kind: 'put', places: [0], to: 3 }, 'no-such-group'],
  ['a group with itself', { kind: 'merge', group: 1, to: 1 }, 'same-group'],
  ['a group that there is not', { kind: 'merge', group: 9, to: 1 }, 'none-ticked'],
])('%s cannot be moved', (_what, change, problem) => {
  expect(after(change)).toBe(problem)
})

test('groups stay of a size that can be read', () => {
  const many = Array.from({ length: 31 }, (_, place) => place)
  expect(after({ kind: 'put', places: many, to: 'new' }, [], 40)).toBe('group-full')
  const singles = many.concat(many.map((place) => place + 31)).map((place) => [place])
  expect(after({ kind: 'put', places: [99], to: 'new' }, singles.slice(0, 60), 100)).toBe('too-many-groups')
})
