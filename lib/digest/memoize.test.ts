import { expect, test } from 'vitest'
import { memoizeLast, memoizeWeak } from './memoize'

test('the last values are made once, and what was asked for longest ago is made again', () => {
  const made: string[] = []
  const kept = memoizeLast<{ key: string }>(2)
  const ask = (key: string) =>
    kept(key, () => {
      made.push(key)
      return { key }
    })
  expect(ask('a')).toBe(ask('a'))
  expect(made).toEqual(['a'])
  for (const key of ['b', 'c', 'd', 'e', 'a']) expect(ask(key)).toEqual({ key })
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'a'])
})

test('one value is made of each object, be it undefined, and objects that look the same are two', () => {
  const made: object[] = []
  const nothingOf = memoizeWeak((of: object) => {
    made.push(of)
    return undefined
  })
  const [one, other] = [{ at: 1 }, { at: 1 }]
  for (const of of [one, other, one, other]) expect(nothingOf(of)).toBeUndefined()
  expect(made).toEqual([one, other])
  expect(made[0]).toBe(one)
})
