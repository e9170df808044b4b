import { expect, test } from 'vitest'
import { pairs } from './compare-lists'

const facing = (theirs: string[], mine: string[]) => pairs(theirs, mine).map(({ place: _, ...pair }) => pair)

test('equal lines face each other, a retyped one faces what it was', () => {
  expect(facing(['a', 'b', 'c'], ['a', 'B', 'c'])).toEqual([
    { theirs: 'a', mine: 'a' },
    { theirs: 'b', mine: 'B' },
    { theirs: 'c', mine: 'c' },
  ])
})

test('a line that only one has faces a gap', () => {
  expect(facing(['a', 'new'], ['a'])).toEqual([
    { theirs: 'a', mine: 'a' },
    { theirs: 'new', mine: undefined },
  ])
  expect(facing(['a'], ['mine', 'a'])).toEqual([
    { theirs: undefined, mine: 'mine' },
    { theirs: 'a', mine: 'a' },
  ])
})

test('nothing is lost, whatever the two are', () => {
  const [theirs, mine] = [
    ['a', 'b', 'x', 'd'],
    ['b', 'a', 'y', 'd', 'e'],
  ]
  const found = pairs(theirs, mine)
  expect(found.flatMap((pair) => pair.theirs ?? [])).toEqual(theirs)
  expect(found.flatMap((pair) => pair.mine ?? [])).toEqual(mine)
})
