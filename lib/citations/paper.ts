/** What every citation says about the paper itself. */
export interface Paper {
  readonly name: string
  /** Absolute, without a trailing slash. */
  readonly siteUrl: string
}

/** The paper is written in English, whatever the language of an outlet's name. */
export const paperLanguage = 'en'
