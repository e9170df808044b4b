import { describe, expect, test } from 'vitest'
import type { Document } from '@/lib/digest/document'
import { releaseEdit } from './release-edit'

const now = new Date('2026-02-05T04:31:00Z')
const clock = { now, timeZone: 'Europe/Berlin' }
const lying = (state: 'draft' | 'scheduled' | 'published' = 'draft', holds = false) => {
  const warnings = holds ? [{ code: 'count-disagrees', message: '', line: 1, field: '', holds }] : []
  return { state, document: { standing: { draft: true }, warnings } as unknown as Document }
}

describe('publishing', () => {
  test('the moment is the server’s', () => {
    expect(releaseEdit({ kind: 'publish', reviewed: false }, lying(), clock)).toEqual({ kind: 'publish', at: now })
    expect(releaseEdit({ kind: 'withdraw' }, lying('published'), clock)).toEqual({ kind: 'withdraw', at: now })
  })

  test('what is held back goes out only when its warnings were reviewed', () => {
    const refused = { kind: 'refused', reason: expect.stringContaining('reviewed') }
    expect(releaseEdit({ kind: 'publish', reviewed: false }, lying('draft', true), clock)).toEqual(refused)
    const schedule = { kind: 'schedule', local: '2026-02-06T06:00', reviewed: false } as const
    expect(releaseEdit(schedule, lying('draft', true), clock)).toEqual(refused)
    expect(releaseEdit({ kind: 'publish', reviewed: true }, lying('draft', true), clock)).toEqual({
      kind: 'publish',
      at: now,
    })
  })

  test('what is scheduled is let out now on purpose', () => {
    const edit = releaseEdit({ kind: 'publish', reviewed: false }, lying('scheduled'), clock)
    expect(edit).toEqual({ kind: 'schedule', publishAt: now, at: now })
  })
})

describe('scheduling', () => {
  const at = (local: string) => releaseEdit({ kind: 'schedule', local, reviewed: false }, lying(), clock)

  test('the time is read on the publication’s clock', () => {
    expect(at('2026-02-06T06:00')).toEqual({ kind: 'schedule', publishAt: new Date('2026-02-06T05:00:00Z'), at: now })
  })

  test.each(['2026-02-05T05:31', '2026-03-29T02:30', 'tomorrow'])('%s is refused', (local) =>
    expect(at(local).kind).toBe('refused'),
  )
})
