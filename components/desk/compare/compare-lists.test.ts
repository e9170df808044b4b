import { expect, test } from 'vitest'
import { differs, pairs } from './compare-lists'

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

test('a line that was put in above a retyped one does not part it from what it was', () => {
  const taiwan = 'Concerns over Taiwan grow as exports of chips fall.'
  const theirs = ['First.', taiwan, 'Last.']
  const mine = ['First.', 'The ministry confirmed the talks.', `${taiwan} Both sides say so.`, 'Last.']
  expect(pairs(theirs, mine).filter(differs)).toEqual([
    { place: 1, theirs: undefined, mine: 'The ministry confirmed the talks.' },
    { place: 2, theirs: taiwan, mine: `${taiwan} Both sides say so.` },
  ])
})

test('a line that was split faces its larger half, and one that left stands alone', () => {
  const [one, two] = ['Exports of chips to China fell by half in March,', 'and Taiwan sent its minister to Washington.']
  expect(pairs([`${one} ${two}`, 'Gone for good.'], [one, two]).map(({ theirs, mine }) => [theirs, mine])).toEqual([
    [`${one} ${two}`, one],
    ['Gone for good.', two],
  ])
  expect(pairs(['Gone for good.', one], [`${one} it says`]).map(({ theirs, mine }) => [theirs, mine])).toEqual([
    ['Gone for good.', undefined],
    [one, `${one} it says`],
  ])
})

test('two long texts with nothing in common are laid side by side at once', () => {
  const [one, other] = ['a', 'b'].map((letter) => Array.from({ length: 3_000 }, (_, at) => `${letter} ${at}`))
  const start = performance.now()
  expect(pairs(one ?? [], other ?? [])).toHaveLength(3_000)
  expect(performance.now() - start).toBeLessThan(5_000)
})
