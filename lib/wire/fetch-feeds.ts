import { type FeedReport, type FeedState, nextFeedState, unknownFeed } from './feed-state'
import type { Fetcher, Validators } from './fetch-feed'
import type { FeedAnswered } from './make-draft'
import { parseFeed } from './parse-feed'
import { addressOf, type TopicFeeds, type WireFeed } from './topic-feeds'

/** The last whole answer of a feed, for when it says that nothing has changed. */
export interface KeptAnswer {
  readonly bytes: Uint8Array
  readonly contentType: string | undefined
}

/** Where states and answers of feeds lie from one run to the next. */
export interface FeedMemory {
  readonly read: (url: string) => { readonly state: FeedState; readonly answer: KeptAnswer | undefined } | undefined
  readonly write: (state: FeedState, answer: KeptAnswer | undefined) => void
}

export interface FetchFeeds {
  readonly feeds: TopicFeeds
  readonly fetcher: Pick<Fetcher, 'fetchFeed'>
  readonly memory: FeedMemory
  readonly at: Date
  /** Where a feed is asked for; for tests, which have no Google. */
  readonly locate?: (feed: WireFeed) => string
  readonly onProgress?: (done: number, total: number) => void
}

/** Asks every feed of a topic, an address once, and remembers how each did. A feed that fails stops no other. */
export async function fetchFeeds(options: FetchFeeds): Promise<readonly FeedAnswered[]> {
  const { feeds, at, onProgress } = options
  const locate = options.locate ?? ((feed: WireFeed) => addressOf(feed, feeds.windowHours))
  const wanted = feeds.sides.flatMap(({ id, feeds }) =>
    feeds.map((feed, place) => ({ side: id, place, feed, url: locate(feed) })),
  )
  const asked = new Map<string, Promise<KeptAnswer | string>>()
  let done = 0
  for (const { url, feed } of wanted) {
    if (asked.has(url)) continue
    const answer = askOne(url, feed, options).finally(() => {
      done += 1
      onProgress?.(done, asked.size)
    })
    asked.set(url, answer)
  }
  onProgress?.(0, asked.size)
  return Promise.all(
    wanted.map(async ({ side, place, url }): Promise<FeedAnswered> => {
      const answer = await asked.get(url)
      if (answer === undefined || typeof answer === 'string')
        return { side, place, url, kind: 'failed', reason: answer ?? '' }
      return { side, place, url, kind: 'answered', ...answer }
    }),
  )

  async function askOne(url: string, feed: WireFeed, { fetcher, memory }: FetchFeeds): Promise<KeptAnswer | string> {
    const known = memory.read(url)
    const state = known?.state ?? unknownFeed(url)
    // Without the answer that they belong to, they would leave us with nothing.
    const validators: Validators = known?.answer ? state.validators : {}
    const outcome = await fetcher.fetchFeed(url, validators)
    const note = (report: FeedReport, answer: KeptAnswer | undefined) =>
      memory.write(nextFeedState(state, report, at), answer)
    if (outcome.kind === 'not-modified' && known?.answer) {
      note(outcome, known.answer)
      return known.answer
    }
    if (outcome.kind !== 'fetched') {
      const reason =
        outcome.kind === 'failed' ? outcome.reason : 'It says that nothing has changed, to the first question.'
      note({ kind: 'failed', reason }, known?.answer)
      return reason
    }
    const { bytes, contentType } = outcome
    const parsed = parseFeed({ bytes, contentType, url }, feed, at)
    const answer = { bytes, contentType }
    if (parsed.kind === 'unreadable') note({ kind: 'failed', reason: parsed.reason }, known?.answer)
    else note({ kind: 'read', items: parsed.items, validators: outcome.validators }, answer)
    return answer
  }
}
