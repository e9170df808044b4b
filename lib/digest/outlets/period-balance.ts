import type { SideCounts } from './balance'

/** Who filled the sides of a topic in one month, or on one day. */
export interface PeriodBalance {
  /** `2026-01` or `2026-01-21` */
  readonly period: string
  readonly sides: readonly SideCounts[]
}

export interface TopicBalance {
  /** All public digests of the topic together. */
  readonly whole: readonly SideCounts[]
  /** The last 24 calendar months at most, oldest first; one without a digest has no places. */
  readonly months: readonly PeriodBalance[]
}
