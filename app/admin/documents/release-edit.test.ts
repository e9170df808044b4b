import { describe, expect, test } from 'vitest'
import type { State } from '@/lib/digest/visibility'
import { releaseEdit } from './release-edit'

const now = new Date('2026-02-05T04:31:00Z')
const clock = { now, timeZone: 'Europe/Berlin' }

test('the moment is the server’s', () => {
  expect(releaseEdit({ kind: 'publish' }, 'draft', clock)).toEqual({ kind: 'publish', at: now })
  expect(releaseEdit({ kind: 'withdraw' }, 'published', clock)).toEqual({ kind: 'withdraw', at: now })
  const publicReason = 'It named the wrong ship.'
  expect(releaseEdit({ kind: 'withdraw', publicReason }, 'published', clock)).toEqual({
    kind: 'withdraw',
    at: now,
    reason: publicReason,
  })
})

test('what is scheduled is let out now on purpose', () => {
  expect(releaseEdit({ kind: 'publish' }, 'scheduled', clock)).toEqual({ kind: 'schedule', publishAt: now, at: now })
})

describe('scheduling', () => {
  const at = (local: string) => releaseEdit({ kind: 'schedule', local }, 'draft', clock)

  test('the time is read on the publication’s clock', () => {
    expect(at('2026-02-06T06:00')).toEqual({ kind: 'schedule', publishAt: new Date('2026-02-06T05:00:00Z'), at: now })
  })

  test.each(['2026-02-05T05:31', '2026-03-29T02:30', 'tomorrow'])('%s is refused', (local) =>
    expect(at(local).kind).toBe('refused'),
  )
})

describe('a time that the clock shows twice', () => {
  const at = (second?: boolean) =>
    releaseEdit(
      { kind: 'schedule', local: '2026-10-25T02:30', ...(second === undefined ? {} : { second }) },
      'draft',
      clock,
    )

  test('is the first of the two, unless the second is asked for', () => {
    const publishAt = new Date('2026-10-25T00:30:00Z')
    expect(at()).toMatchObject({ publishAt })
    expect(at(false)).toMatchObject({ publishAt })
    expect(at(true)).toMatchObject({ publishAt: new Date('2026-10-25T01:30:00Z') })
  })
})

describe('what comes too late is refused', () => {
  const local = '2026-02-06T06:00'
  test.each<[string, Parameters<typeof releaseEdit>[0], State]>([
    ['to schedule what went out meanwhile', { kind: 'schedule', local }, 'published'],
    ['an embargo on what readers see', { kind: 'embargo', local }, 'published'],
    ['to hand in what readers see', { kind: 'submit' }, 'published'],
    ['to send back what nobody handed in', { kind: 'send-back' }, 'draft'],
    ['an end that is past', { kind: 'end', local: '2026-02-05T05:31' }, 'published'],
    ['an embargo that is past', { kind: 'embargo', local: '2026-02-05T05:31' }, 'draft'],
  ])('%s', (_, release, state) => expect(releaseEdit(release, state, clock).kind).toBe('refused'))
})

test('an embargo and an end are read on the publication’s clock, and taken away again', () => {
  const moment = new Date('2026-02-06T05:00:00Z')
  const local = '2026-02-06T06:00'
  const edit = (release: Parameters<typeof releaseEdit>[0]) => releaseEdit(release, 'draft', clock)
  expect(edit({ kind: 'embargo', local })).toEqual({ kind: 'embargo', until: moment })
  expect(edit({ kind: 'lift-embargo' })).toEqual({ kind: 'embargo', until: undefined })
  expect(edit({ kind: 'end', local })).toEqual({ kind: 'end', unpublishAt: moment })
  expect(edit({ kind: 'stay' })).toEqual({ kind: 'end', unpublishAt: undefined })
})
