/** A feed by its address: RSS, Atom or JSON Feed. */
export interface AddressFeed {
  readonly kind: 'address'
  readonly url: string
  /** Who publishes it, where its items do not say so themselves. */
  readonly outlet: string | undefined
  /** BCP 47, such as `en` or `en-US`; undefined where the feed itself says it. */
  readonly language: string | undefined
}

/** A Google News search. */
export interface SearchFeed {
  readonly kind: 'search'
  readonly query: string
  /** `en` */
  readonly language: string
  /** ISO 3166-1: `US` */
  readonly region: string
}

/** What an article's title must and must not say; no words ask for nothing. */
export interface TitleWords {
  /** One of these, as a whole word or phrase, in any case. */
  readonly must: readonly string[]
  /** None of these. */
  readonly mustNot: readonly string[]
}

export type WireFeed = (AddressFeed | SearchFeed) &
  TitleWords & {
    /** Its items are taken before those of a feed with less; 1 unless the file says otherwise. */
    readonly weight: number
    /** Whether the articles themselves may be fetched, for the accounts of stories. */
    readonly articleText?: boolean
    /** Whether links of Google News that carry the outlet's own address become that. */
    readonly decodeLinks?: boolean
  }

/** Whether outlets have to be of the country of the side that they are chosen for. */
export const homeRules = ['prefer', 'require', 'ignore'] as const
export type HomeRule = (typeof homeRules)[number]

/** What content/feeds.yaml says of one topic. */
export interface TopicFeeds extends TitleWords {
  readonly topic: string
  readonly sides: readonly { readonly id: string; readonly feeds: readonly WireFeed[] }[]
  /** How many articles a side gets. */
  readonly perSide: number
  /** How old an article may be. */
  readonly windowHours: number
  /** 0 to 1: the part of a side's articles that one outlet may have. */
  readonly largestShare: number
  readonly home: HomeRule
  /** Languages (`en`) whose articles are taken; empty for all. */
  readonly languages: readonly string[]
  /** How many stories a day are made of its events at most; none where it is missing. */
  readonly stories?: number
  /** `06:00` on the publication's clock; undefined where nothing is due. */
  readonly due: string | undefined
}

/** What a topic has that the file does not say. */
export const feedDefaults = {
  perSide: 10,
  windowHours: 36,
  largestShare: 0.3,
  home: 'prefer',
  weight: 1,
  stories: 0,
  language: 'en',
  region: 'US',
} as const

/** How many articles of a side one outlet may have; one at least. */
export const mostOfOneOutlet = ({ perSide, largestShare }: Pick<TopicFeeds, 'perSide' | 'largestShare'>): number =>
  // 0.3 × 10 is 3, and not a hair less.
  Math.max(1, Math.floor(perSide * largestShare + 1e-9))

/**
 * Where a feed is fetched: its own address, or that of its Google News search for what is at most so many hours old.
 * `when:` counts hours up to 100, and days beyond.
 */
export function addressOf(feed: WireFeed, windowHours: number): string {
  if (feed.kind === 'address') return feed.url
  const { query, language, region } = feed
  const when = windowHours <= 100 ? `${windowHours}h` : `${Math.ceil(windowHours / 24)}d`
  const asked = new URLSearchParams({
    q: `${query} when:${when}`,
    hl: `${language}-${region}`,
    gl: region,
    ceid: `${region}:${language}`,
  })
  return `https://news.google.com/rss/search?${asked}`
}

/** What a feed is called in reports. */
export const nameOf = (feed: WireFeed): string =>
  feed.kind === 'address' ? feed.url : `Google News (${feed.language}-${feed.region}): ${feed.query}`
