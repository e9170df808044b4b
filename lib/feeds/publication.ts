/** What feeds need to know of the site. */
export interface Publication {
  readonly name: string
  /** Without a trailing slash. */
  readonly siteUrl: string
  readonly timeZone: string
  /** The WebSub hub, if configured. */
  readonly hubUrl?: string | undefined
}

/** Text in other languages is marked where it occurs. */
export const paperLanguage = 'en'

/** For those who debug a feed. */
export const generator = 'Parallax'

/** A hint for readers (`ttl`, in minutes), no promise. */
export const minutesBetweenPolls = 60
