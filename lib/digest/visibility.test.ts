import { expect, test } from 'vitest'
import { edit, seed } from '@/test/digest/editing'
import { parseDigest } from '@/test/digest/parsing'
import { type Release, releaseOf, stateAt } from './visibility'

const at = (time: string) => new Date(`2026-05-01T${time}:00Z`)
const received = at('00:00')
const withKeys = (...lines: string[]) =>
  parseDigest(seed.replace('draft: false', ['draft: false', ...lines].join('\n')))
const stateOf = (lines: string[], now: Date) => stateAt(releaseOf(withKeys(...lines), { receivedAt: received }), now)
const minute = (time: string) => `2026-05-01T${time}:00Z`

test('an embargo holds whatever publishAt says, to the minute', () => {
  for (const early of [[], [`publishAt: ${minute('06:00')}`]]) {
    const keys = [...early, `embargoUntil: ${minute('09:00')}`]
    expect(stateOf(keys, new Date(at('09:00').getTime() - 1))).toBe('scheduled')
    expect(stateOf(keys, at('09:00'))).toBe('published')
  }
  const late = [`publishAt: ${minute('11:00')}`, `embargoUntil: ${minute('09:00')}`]
  expect(stateOf(late, at('10:00'))).toBe('scheduled')
  expect(stateOf(late, at('11:00'))).toBe('published')
})

test('what has an end is gone at that very moment', () => {
  const keys = [`publishAt: ${minute('06:00')}`, `unpublishAt: ${minute('09:00')}`]
  expect(stateOf(keys, at('05:59'))).toBe('scheduled')
  expect(stateOf(keys, new Date(at('09:00').getTime() - 1))).toBe('published')
  expect(stateOf(keys, at('09:00'))).toBe('withdrawn')
})

test('only a draft is in review', () => {
  const submitted = edit(seed, { kind: 'submit', at: received })
  expect(stateAt(releaseOf(submitted, { receivedAt: received }), received)).toBe('review')
  expect(stateOf([`submitted: ${minute('06:00')}`], at('10:00'))).toBe('published')
  expect(stateOf([`submitted: ${minute('06:00')}`, `withdrawn: ${minute('07:00')}`], at('10:00'))).toBe('withdrawn')
})

test('what has come stays, though the clock is set back', () => {
  const release: Release = { declared: 'released', publishAt: at('06:00'), unpublishAt: at('09:00') }
  expect(stateAt(release, at('05:00'))).toBe('scheduled')
  expect(stateAt({ ...release, came: 'out' }, at('05:00'))).toBe('published')
  expect(stateAt({ ...release, came: 'out' }, at('09:00'))).toBe('withdrawn')
  expect(stateAt({ ...release, came: 'over' }, at('07:00'))).toBe('withdrawn')
  expect(stateAt({ ...release, declared: 'draft', came: 'out' }, at('07:00'))).toBe('draft')
})
