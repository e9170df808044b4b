export interface Publication {
  readonly name: string
  /** Without a trailing slash. */
  readonly siteUrl: string
  readonly timeZone: string
  readonly hubUrl?: string | undefined
}

export const paperLanguage = 'en'

export const generator = 'Parallax'

/** A hint for readers (`ttl`, in minutes), no promise. */
export const minutesBetweenPolls = 60
