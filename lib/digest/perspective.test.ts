import { expect, test } from 'vitest'
import { type Perspective, readingOrder } from './perspective'

const side = (id: string, place: number): Perspective => ({
  id,
  name: id,
  highlights: [],
  prose: [],
  sources: [],
  declaredCount: undefined,
  place,
})
const two = [side('us', 0), side('china', 1)]
const names = (day: string, perspectives: readonly Perspective[]) =>
  readingOrder({ day, perspectives }).map(({ id }) => id)

test('the side that is read first changes from one day to the next', () => {
  expect(names('1970-01-01', two)).toEqual(['us', 'china'])
  expect(names('1970-01-02', two)).toEqual(['china', 'us'])
  expect(names('2026-01-21', two)).not.toEqual(names('2026-01-22', two))
})

test('over thirty days each of three sides leads ten times', () => {
  const three = [...two, side('eu', 2)]
  const leaders = Array.from({ length: 30 }, (_, day) => names(`2026-06-${String(day + 1).padStart(2, '0')}`, three)[0])
  for (const id of ['us', 'china', 'eu']) expect(leaders.filter((leader) => leader === id)).toHaveLength(10)
})

test('a day before 1970 has an order too', () => {
  expect(names('1969-12-31', two)).toEqual(['china', 'us'])
})

test('no sides and one side are in order already', () => {
  expect(names('2026-01-21', [])).toEqual([])
  expect(names('2026-01-21', [side('us', 0)])).toEqual(['us'])
})
