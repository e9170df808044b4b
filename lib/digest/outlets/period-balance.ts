import type { SideCounts } from './balance'

export interface PeriodBalance {
  readonly period: string
  readonly sides: readonly SideCounts[]
}

export interface TopicBalance {
  readonly whole: readonly SideCounts[]
  /** The last 24 calendar months at most, oldest first, without gaps. */
  readonly months: readonly PeriodBalance[]
}
