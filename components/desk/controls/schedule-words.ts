import { type WallClock, wallClock } from '@/lib/digest/wall-clock'

export function scheduleWords(moment: WallClock): string {
  switch (moment.kind) {
    case 'malformed':
      return 'Enter a day and a time.'
    case 'skipped':
      return 'This time does not exist that day: the clocks are set forward over it.'
    case 'moment':
      return `${moment.at.toISOString().slice(0, 16).replace('T', ', ')} UTC`
  }
}

export interface Earliest {
  readonly at: Date
  readonly words: string
}

export const fromNow = (now: Date): Earliest => ({ at: now, words: 'This time is in the past.' })

export const laterOf = (one: Earliest, other: Earliest | undefined): Earliest =>
  other && other.at > one.at ? other : one

export function faultOf(moment: WallClock, earliest: Earliest): string | undefined {
  if (moment.kind !== 'moment') return scheduleWords(moment)
  return moment.at > earliest.at ? undefined : earliest.words
}

const minutes = 60_000

/** The next full hour in the zone, at least ten minutes away, as `datetime-local` has it. */
export const nextHour = (now: Date, timeZone: string): string =>
  wallClock(new Date(now.getTime() + 70 * minutes), timeZone).replace(/:\d\d$/, ':00')
