import { type WallClock, wallClock } from '@/lib/digest/wall-clock'

/** What a time of the publication's clock means, for the line below its field. */
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

/** A bound of a moment, and what is said of one that is earlier. */
export interface Earliest {
  readonly at: Date
  readonly words: string
}

/** Nothing is scheduled for a time that is past. */
export const fromNow = (now: Date): Earliest => ({ at: now, words: 'This time is in the past.' })

/** The later of two bounds. */
export const laterOf = (one: Earliest, other: Earliest | undefined): Earliest =>
  other && other.at > one.at ? other : one

/** Why a moment cannot be chosen; undefined where it can. */
export function faultOf(moment: WallClock, earliest: Earliest): string | undefined {
  if (moment.kind !== 'moment') return scheduleWords(moment)
  return moment.at > earliest.at ? undefined : earliest.words
}

const minutes = 60_000

/** The next full hour on the publication's clock that leaves at least ten minutes, as its field shows it. */
export const nextHour = (now: Date, timeZone: string): string =>
  wallClock(new Date(now.getTime() + 70 * minutes), timeZone).replace(/:\d\d$/, ':00')
