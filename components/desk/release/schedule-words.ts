import type { WallClock } from '@/lib/digest/wall-clock'

/** What a time of the publication's clock means, for the line below its field. */
export function scheduleWords(moment: WallClock): string {
  switch (moment.kind) {
    case 'malformed':
      return 'Give a day and a time.'
    case 'skipped':
      return 'The clock skips this time that day: it is set forward over it.'
    case 'moment':
      return `${moment.at.toISOString().slice(0, 16).replace('T', ', ')} UTC`
  }
}
