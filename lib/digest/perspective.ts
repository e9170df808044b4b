import { Temporal } from 'temporal-polyfill'
import type { Highlight, SectionProse } from './highlight'
import type { Source } from './source'

export interface Perspective {
  readonly id: string
  readonly name: string
  readonly highlights: readonly Highlight[]
  readonly prose: readonly SectionProse[]
  readonly sources: readonly Source[]
  readonly declaredCount: number | undefined
  /** 0 for the first declared. Fixes colour, mark and column, whoever leads that day. */
  readonly place: number
}

/**
 * The order for phones, screen readers, feeds and data. The leading side changes with the day, so that none always
 * leads; columns and colours follow `place`.
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
