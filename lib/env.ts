import path from 'node:path'
import * as z from 'zod'
import { keptSecret } from './env/kept-secret'
import { faultsOfModel, type ModelSettings, modelOf, modelVariables } from './env/model-settings'

/** The environment, checked once; every fault in one message. */
export interface Environment {
  readonly port: number
  /** The address to listen on; undefined for all of this machine's. */
  readonly host: string | undefined
  /** How many bytes of what was sent to readers a server keeps. */
  readonly cacheBytes: number
  /** Absolute, without a trailing slash. */
  readonly siteUrl: string
  /** Absolute path. */
  readonly dataDir: string
  /** `sqlite:<absolute path>`. */
  readonly databaseUrl: string
  readonly redisUrl: string | undefined
  readonly authSecret: string
  readonly publicationName: string
  /** IANA zone. */
  readonly timeZone: string
  /** Absolute path. */
  readonly contentDir: string
  /** The WebSub hub that is told of every change. */
  readonly hubUrl: string | undefined
  /** The model that drafts; undefined where none does. */
  readonly model: ModelSettings | undefined
}

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'a whole number from 1 to 65535')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, 'a whole number from 1 to 65535')

const siteUrl = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url && !url.username && !url.password && !url.search && !url.hash && url.pathname === '/'
  if (url && plain && ['http:', 'https:'].includes(url.protocol)) return url.origin
  context.addIssue('an absolute http or https address without a path, for example https://news.example.org')
  return z.NEVER
})

const databaseUrl = z.string().transform((text, context) => {
  if (/^sqlite:./.test(text)) return text
  context.addIssue(
    /^postgres(ql)?:/.test(text)
      ? 'PostgreSQL is not built yet; leave it unset for SQLite in DATA_DIR'
      : 'sqlite:<path>, or unset for SQLite in DATA_DIR',
  )
  return z.NEVER
})

const timeZone = z.string().refine((zone) => {
  try {
    // Offsets such as +08:00 are zones to Intl, but know no summer time: a name is asked for.
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'an IANA time zone, for example Europe/Berlin')

const variables = z.object({
  PORT: port.default(3000),
  HOST: z.string().trim().optional(),
  CACHE_MB: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'a whole number of megabytes from 1 to 99999')
    .transform(Number)
    .default(64),
  SITE_URL: siteUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/./, 'redis://host:port')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  PUBLICATION_NAME: z.string().trim().min(1, 'a name').max(80, 'at most 80 characters').default('Parallax'),
  PUBLICATION_TIME_ZONE: timeZone.default('UTC'),
  CONTENT_DIR: z.string().default('./content'),
  WEBSUB_HUB: z
    .url({ protocol: /^https?$/, error: 'an http or https address' })
    // Every feed names it to everybody.
    .refine((hub) => !/^https?:\/\/[^/?#]*@/i.test(hub), 'an address without a user name and password')
    .optional(),
  ...modelVariables,
})

/** The environment that these variables describe. Throws one Error naming every fault. */
export function readEnvironment(given: Readonly<Record<string, string | undefined>>): Environment {
  // `PORT=` in an .env file means "not set", not "the empty port".
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = variables.safeParse(set)
  const missing = faultsOfModel(set)
  if (!parsed.success || missing.length > 0) {
    const wrong = parsed.error?.issues.map(({ path: [name], message }) => `  ${String(name)}: ${message}`) ?? []
    const faults = [...wrong, ...missing]
    throw new Error(`These environment variables are not valid:\n${faults.join('\n')}`)
  }
  const { data } = parsed
  const dataDir = path.resolve(data.DATA_DIR)
  const file = data.DATABASE_URL?.slice('sqlite:'.length)
  return {
    port: data.PORT,
    host: data.HOST,
    cacheBytes: data.CACHE_MB * 1024 * 1024,
    siteUrl: data.SITE_URL ?? `http://localhost:${data.PORT}`,
    dataDir,
    databaseUrl: `sqlite:${file ? path.resolve(file) : path.join(dataDir, 'parallax.sqlite')}`,
    redisUrl: data.REDIS_URL,
    authSecret: data.AUTH_SECRET ?? keptSecret(dataDir),
    publicationName: data.PUBLICATION_NAME,
    timeZone: data.PUBLICATION_TIME_ZONE,
    contentDir: path.resolve(data.CONTENT_DIR),
    hubUrl: data.WEBSUB_HUB,
    model: modelOf(data),
  }
}

let remembered: Environment | undefined

/** Reads and checks process.env the first time, then answers from memory. Throws one Error naming every fault. */
export function environment(): Environment {
  remembered ??= readEnvironment(process.env)
  return remembered
}
