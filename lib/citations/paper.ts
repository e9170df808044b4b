export interface Paper {
  readonly name: string
  /** Without a trailing slash. */
  readonly siteUrl: string
}

/** English, whatever the language of an outlet's name. */
export const paperLanguage = 'en'
