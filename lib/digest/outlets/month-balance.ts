import type { SideCounts } from './balance'

/** Who fills the sides of a topic in one month. */
export interface MonthBalance {
  /** `2026-01` */
  readonly month: string
  readonly sides: readonly SideCounts[]
}

export interface TopicBalance {
  /** All public digests of the topic together. */
  readonly whole: readonly SideCounts[]
  /** The last 24 calendar months at most, oldest first; one without a digest has no places. */
  readonly months: readonly MonthBalance[]
}
