import { Cron } from 'croner'
import { Temporal } from 'temporal-polyfill'
import type { LoggedRun } from '@/lib/store/wire/runs'

/**
 * The moment at which the clock of an IANA zone shows `due` (`06:00`) on `day` (`2026-02-12`). Where the clock skips
 * that time, right after it; undefined where there is none.
 */
export function dueMoment(due: string, day: string, timeZone: string): Date | undefined {
  const [hour, minute] = due.split(':').map(Number)
  const begins = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
  const job = new Cron(`${minute} ${hour} * * *`, { timezone: timeZone, paused: true })
  return job.nextRun(new Date(begins - 1)) ?? undefined
}

/** How often a morning is tried by itself, and how long after a run that made no draft, in milliseconds. */
const [mostTries, waitMs] = [3, 20 * 60_000]

/**
 * Whether the schedule should gather an edition now: once its hour has come, also if the server was off then, until
 * there is a draft. `runs` are those of the day, oldest first. One that is running is another process's to finish; if
 * that died, the lease says so. Pure.
 */
export function isDue(due: Date, runs: readonly LoggedRun[], now: Date): boolean {
  if (due > now) return false
  const since = runs.filter(({ startedAt }) => startedAt >= due)
  if (since.some(({ state }) => hasDraft.has(state))) return false
  const tries = since.filter(({ startedBy }) => startedBy === 'schedule')
  const last = since.at(-1)
  if (tries.length >= mostTries) return false
  // A try that was cut short is made again at once.
  if (!last || last.state === 'running' || last.state === 'stopped') return true
  return now.getTime() - (last.endedAt ?? last.startedAt).getTime() >= waitMs
}

const hasDraft: ReadonlySet<string> = new Set<LoggedRun['state']>(['landed', 'updated', 'unchanged', 'beside'])
