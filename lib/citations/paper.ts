export interface Paper {
  readonly name: string
  /** Without a trailing slash. */
  readonly siteUrl: string
}

export const paperLanguage = 'en'
