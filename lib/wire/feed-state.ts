import type { Validators } from './fetch-feed'

/** What is known of a feed from one run to the next. */
export interface FeedState {
  readonly url: string
  /** When it last answered with a feed, or that nothing had changed. ISO 8601, like every moment here. */
  readonly lastSuccess: string | undefined
  readonly lastFailure: { readonly at: string; readonly reason: string } | undefined
  /** How many times in a row it has failed. */
  readonly failures: number
  /** How many items it last had. */
  readonly items: number
  /** The date of the newest item that it ever had. */
  readonly newest: string | undefined
  readonly validators: Validators
}

export const unknownFeed = (url: string): FeedState => ({
  url,
  lastSuccess: undefined,
  lastFailure: undefined,
  failures: 0,
  items: 0,
  newest: undefined,
  validators: {},
})

/** What came of asking it once. */
export type FeedReport =
  | {
      readonly kind: 'read'
      readonly items: readonly { readonly published: string | undefined }[]
      readonly validators: Validators
    }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'failed'; readonly reason: string }

/** The state after one more answer. Pure. */
export function nextFeedState(before: FeedState, report: FeedReport, at: Date): FeedState {
  const now = at.toISOString()
  if (report.kind === 'failed')
    return { ...before, failures: before.failures + 1, lastFailure: { at: now, reason: report.reason } }
  const answered = { ...before, failures: 0, lastSuccess: now }
  if (report.kind === 'not-modified') return answered
  const dates = [before.newest, ...report.items.map(({ published }) => published)].filter((date) => date !== undefined)
  return { ...answered, items: report.items.length, newest: dates.sort().at(-1), validators: report.validators }
}

/** From when on a feed without news is worth a word. */
const silentAfterDays = 3

/** Whether a feed answers and yet brings nothing: worth a look before it is missed. */
export const isQuiet = (state: FeedState, now: Date): boolean =>
  state.failures === 0 &&
  state.lastSuccess !== undefined &&
  (state.items === 0 || daysSilent(state, now) >= silentAfterDays)

const daysSilent = ({ newest }: FeedState, now: Date): number =>
  newest ? Math.floor((now.getTime() - Date.parse(newest)) / 86_400_000) : 0

/** How a feed does, in a sentence: `120 items.`, `Silent for 5 days.`, `Failed 2 times in a row: …`. */
export function describeFeed(state: FeedState, now: Date): string {
  const { failures, lastFailure, lastSuccess, items } = state
  if (failures > 0 && lastFailure) {
    const times = failures === 1 ? 'Failed' : `Failed ${failures} times in a row`
    return `${times}: ${lastFailure.reason}${lastSuccess ? ` It last answered on ${lastSuccess.slice(0, 10)}.` : ''}`
  }
  if (!lastSuccess) return 'Not asked yet.'
  if (items === 0) return 'It answers, but has no items.'
  const days = daysSilent(state, now)
  return days >= silentAfterDays ? `Silent for ${days} days.` : `${items} ${items === 1 ? 'item' : 'items'}.`
}
