import { expect, test } from 'vitest'
import type { LoggedRun } from '@/lib/store/wire/runs'
import { dueMoment, isDue } from './due-moment'

test.each([
  ['06:00', '2026-02-12', 'UTC', '2026-02-12T06:00:00.000Z'],
  ['06:00', '2026-02-12', 'America/New_York', '2026-02-12T11:00:00.000Z'],
  ['06:00', '2026-07-12', 'America/New_York', '2026-07-12T10:00:00.000Z'],
  ['00:00', '2026-02-12', 'Asia/Shanghai', '2026-02-11T16:00:00.000Z'],
  // The clock goes from 02:00 to 03:00 that night.
  ['02:30', '2026-03-29', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  // It shows this twice.
  ['02:30', '2026-10-25', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
])('%s on %s in %s is %s', (due, day, timeZone, at) => {
  expect(dueMoment(due, day, timeZone)?.toISOString()).toBe(at)
})

const due = new Date('2026-02-12T06:00:00Z')
const minute = (minutes: number) => new Date(due.getTime() + minutes * 60_000)
const run = (state: LoggedRun['state'], start: number, by: LoggedRun['startedBy'] = 'schedule'): LoggedRun => ({
  ...{ id: `${start}`, topic: 'us-china', day: '2026-02-12', state, startedBy: by, startedAt: minute(start) },
  endedAt: state === 'running' ? undefined : minute(start + 1),
  editorName: undefined,
  stories: [],
  reason: undefined,
  feeds: 2,
  asked: 2,
  failed: 0,
  items: 2,
  chosen: 2,
})

test.each<[string, readonly LoggedRun[], number, boolean]>([
  ['before its hour', [], -1, false],
  ['at its hour', [], 0, true],
  ['hours later, when the server was off', [], 300, true],
  ['with a draft', [run('landed', 0)], 60, false],
  ['with a draft that somebody else gathered after its hour', [run('beside', 2, 'desk')], 60, false],
  ['with a draft from before its hour', [run('landed', -30, 'command')], 0, true],
  ['soon after a try that made none', [run('no-draft', 0)], 10, false],
  ['some time after a try that made none', [run('no-draft', 0)], 21, true],
  ['after three tries', [run('no-draft', 0), run('failed', 21), run('no-draft', 42)], 120, false],
  ['when a try was cut short', [run('stopped', 0)], 2, true],
])('%s: %j', (_, runs, minutes, wanted) => {
  expect(isDue(due, runs, minute(minutes))).toBe(wanted)
})
