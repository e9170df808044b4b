/** What the feeds need to know of the paper itself. */
export interface Publication {
  readonly name: string
  /** Absolute, without a trailing slash. */
  readonly siteUrl: string
  /** IANA zone: the days that corrections are dated with. */
  readonly timeZone: string
  /** The WebSub hub that is told of every change, where one is configured. */
  readonly hubUrl?: string | undefined
}

/** The language the paper is written in; runs in others are marked where they stand. */
export const paperLanguage = 'en'

/** What made the feed, for those who debug it. */
export const generator = 'Parallax'

/** Minutes between polls that suffice a reader: a hint (`ttl`), never a promise to stay unchanged. */
export const minutesBetweenPolls = 60
