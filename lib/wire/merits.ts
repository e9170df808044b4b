import type { OutletOrigin } from '@/lib/digest/outlets/balance'

/** What speaks for an item that was chosen. */
export interface Merits {
  readonly origin: OutletOrigin
  /** The name of the side that it was chosen for. */
  readonly sideName: string
  readonly nearness: number
  readonly carriers: number
  readonly weight: number
  /** Undefined where the feed gives no date. */
  readonly hoursOld: number | undefined
  /** The day of the edition that had it already. */
  readonly continues: string | undefined
}

/** The merits in the words of a sentence, without its end: `an outlet of the China side’s own country, 2 hours old`. */
export function describeMerits({ origin, sideName, nearness, carriers, weight, hoursOld, continues }: Merits): string {
  const origins: Record<OutletOrigin, string> = {
    home: `an outlet of the ${sideName} side’s own country`,
    across: 'an outlet of another side’s country',
    elsewhere: 'an outlet of a third country',
    unreviewed: 'an outlet that is not classified',
  }
  return [
    origins[origin],
    `${nearness} ${nearness === 1 ? 'word' : 'words'} of the topic in its title`,
    ...(carriers > 1 ? [`carried by ${carriers} outlets`] : []),
    ...(weight === 1 ? [] : [`weight ${weight}`]),
    hoursOld === undefined ? 'without a date' : `${hoursOld} ${hoursOld === 1 ? 'hour' : 'hours'} old`,
    ...(continues ? [`continues the edition of ${continues}`] : []),
  ].join(', ')
}

/** `1st`, `12th`, `23rd`. */
export function ordinal(number: number): string {
  const tail = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${tail}`
}
