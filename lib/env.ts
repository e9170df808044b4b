/** The environment, checked once; every fault in one message. */
export interface Environment {
  readonly port: number
  /** Absolute, without a trailing slash. */
  readonly siteUrl: string
  readonly dataDir: string
  /** `sqlite:<path>` or `postgres://…`. */
  readonly databaseUrl: string
  readonly redisUrl: string | undefined
  readonly authSecret: string
  readonly publicationName: string
  /** IANA zone. */
  readonly timeZone: string
  readonly contentDir: string
}

/** Reads and checks process.env the first time, then answers from memory. Throws one Error naming every fault. */
export function environment(): Environment {
  throw new Error('not written yet')
}
