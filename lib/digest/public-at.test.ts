import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPlaceAt, publicAt } from './public-at'
import type { Stand } from './public-span'

const hour = (hours: number) => new Date(Date.UTC(2026, 1, 5, hours))
type Declared = Stand['release']['declared']
interface Numbered extends Stand {
  readonly number: number
}

const ledger = (...saved: readonly (readonly [at: number, declared: Declared, publishAt?: number])[]): Numbered[] =>
  saved.map(([at, declared, publishAt = at], index) => {
    const next = saved[index + 1]
    return {
      number: index + 1,
      savedAt: hour(at),
      replacedAt: next && hour(next[0]),
      release: { declared, publishAt: hour(publishAt) },
    }
  })
const asked = (stands: readonly Numbered[], at: number, known = 23) => {
  const answer = publicAt(inPlaceAt(stands, hour(at)), hour(at), hour(known))
  return answer.kind === 'nothing-yet' ? answer.kind : `${answer.kind} ${answer.stand.number}`
}

const life = ledger([1, 'draft'], [3, 'released', 8], [10, 'released', 8], [12, 'withdrawn'], [15, 'released', 8])

test.each([
  [0, 'nothing-yet'],
  [1, 'hidden 1'],
  [4, 'hidden 2'],
  [7, 'hidden 2'],
  [8, 'public 2'],
  [9, 'public 2'],
  [10, 'public 3'],
  [12, 'hidden 4'],
  [14, 'hidden 4'],
  [15, 'public 5'],
  [22, 'public 5'],
])('at hour %i: %s', (at, answer) => expect(asked(life, at)).toBe(answer))

test('the answer says since when, and until when as far as is known', () => {
  expect(publicAt(inPlaceAt(life, hour(9)), hour(9), hour(23))).toMatchObject({
    span: { from: hour(8), until: hour(10) },
  })
  expect(publicAt(inPlaceAt(life, hour(20)), hour(20), hour(23))).toMatchObject({
    span: { from: hour(15), until: undefined },
  })
})

test('a schedule that was taken back before it came due was never public', () => {
  const taken = ledger([1, 'released', 8], [5, 'draft'])
  for (let at = 0; at < 24; at++) expect(asked(taken, at)).not.toContain('public')
})

test('what was to end at a set time had ended then', () => {
  const [stand] = ledger([1, 'released'])
  const ending = stand && { ...stand, release: { ...stand.release, unpublishAt: hour(9) } }
  expect(publicAt(ending, hour(8), hour(23))).toMatchObject({ kind: 'public', span: { from: hour(1), until: hour(9) } })
  for (const at of [9, 10]) expect(publicAt(ending, hour(at), hour(23)).kind).toBe('hidden')
})

test('two saved in one moment: the later number was in place', () => {
  expect(asked(ledger([1, 'released'], [1, 'withdrawn']), 1)).toBe('hidden 2')
})

test('what is saved later never changes the answer for a moment before', () => {
  const entry = fc.tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom<Declared>('draft', 'released', 'withdrawn'),
    fc.integer({ min: 0, max: 23 }),
  )
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 20 }), (entries, at) => {
      const sorted = [...entries].sort((a, b) => a[0] - b[0])
      const until = sorted.filter(([saved]) => saved <= at)
      expect(asked(ledger(...sorted), at)).toBe(asked(ledger(...until), at))
    }),
  )
})
