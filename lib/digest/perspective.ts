import { Temporal } from 'temporal-polyfill'
import type { Highlight, SectionProse } from './highlight'
import type { Source } from './source'

/** One side's section of a digest. */
export interface Perspective {
  readonly id: string
  readonly name: string
  readonly highlights: readonly Highlight[]
  /** What its section says besides. */
  readonly prose: readonly SectionProse[]
  readonly sources: readonly Source[]
  /** `perspectives[].count` of the front matter: how many of the numbered sources are its run. */
  readonly declaredCount: number | undefined
  /** 0 for the first declared. Decides ink, mark and column for ever, whoever leads that day. */
  readonly place: number
}

/**
 * The perspectives in the order in which text is read out: phone, screen reader, feed, data. The side that leads
 * changes with the day, so that none always leads; columns, inks and marks follow `place` and never move.
 */
export function readingOrder<Side>(digest: {
  readonly day: string
  readonly perspectives: readonly Side[]
}): readonly Side[] {
  const { day, perspectives } = digest
  const count = perspectives.length
  if (count < 2) return perspectives
  const days = Temporal.PlainDate.from('1970-01-01').until(day, { largestUnit: 'day' }).days
  const leader = ((days % count) + count) % count
  return [...perspectives.slice(leader), ...perspectives.slice(0, leader)]
}
