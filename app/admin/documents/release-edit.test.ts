import { describe, expect, test } from 'vitest'
import { releaseEdit } from './release-edit'

const now = new Date('2026-02-05T04:31:00Z')
const clock = { now, timeZone: 'Europe/Berlin' }

test('the moment is the server’s', () => {
  expect(releaseEdit({ kind: 'publish' }, 'draft', clock)).toEqual({ kind: 'publish', at: now })
  expect(releaseEdit({ kind: 'withdraw' }, 'published', clock)).toEqual({ kind: 'withdraw', at: now })
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
