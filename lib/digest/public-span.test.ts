import { expect, test } from 'vitest'
import { publicSpan, type Stand } from './public-span'

const at = (time: string) => new Date(`2026-01-21T${time}:00Z`)
const stand: Stand = {
  release: { declared: 'released', publishAt: at('04:00') },
  savedAt: at('06:00'),
  replacedAt: at('09:00'),
}
const now = at('12:00')

test('a released revision was public from its commit until the next', () => {
  expect(publicSpan(stand, now)).toEqual({ from: at('06:00'), until: at('09:00') })
})

test('the latest has no end', () => {
  expect(publicSpan({ ...stand, replacedAt: undefined }, now)).toEqual({ from: at('06:00'), until: undefined })
})

test('a draft and a withdrawn one never were', () => {
  for (const declared of ['draft', 'withdrawn'] as const)
    expect(publicSpan({ ...stand, release: { ...stand.release, declared } }, now)).toBeUndefined()
})

test('a schedule counts from the moment it comes due, not from the commit', () => {
  const scheduled = { ...stand, release: { ...stand.release, publishAt: at('08:00') } }
  expect(publicSpan(scheduled, now)).toEqual({ from: at('08:00'), until: at('09:00') })
})

test('a schedule that was replaced before it came due never was public, not even at its very moment', () => {
  for (const publishAt of [at('09:00'), at('10:00')])
    expect(publicSpan({ ...stand, release: { ...stand.release, publishAt } }, now)).toBeUndefined()
})

test('what is still to come is not public yet', () => {
  const later = { ...stand, release: { ...stand.release, publishAt: at('13:00') }, replacedAt: undefined }
  expect(publicSpan(later, now)).toBeUndefined()
  expect(publicSpan(later, at('13:00'))).toEqual({ from: at('13:00'), until: undefined })
})

test('a revision that was replaced in the same moment never was seen', () => {
  expect(publicSpan({ ...stand, replacedAt: stand.savedAt }, now)).toBeUndefined()
})

test('asked about an earlier moment it answers for that moment', () => {
  expect(publicSpan(stand, at('05:59'))).toBeUndefined()
  expect(publicSpan(stand, at('08:00'))).toEqual({ from: at('06:00'), until: undefined })
})
