import path from 'node:path'
import ipaddr from 'ipaddr.js'
import * as z from 'zod'
import { keptSecret } from './env/kept-secret'
import { type ModelSettings, missingOfModel, modelOf, modelVariables, wholeNumber } from './env/model-settings'

export interface Environment {
  readonly port: number
  /** The address to listen on; undefined for all addresses of this machine. */
  readonly host: string | undefined
  readonly cacheBytes: number
  readonly siteUrl: string
  readonly dataDir: string
  readonly databaseUrl: string
  readonly authSecret: string
  readonly publicationName: string
  /** An IANA zone. */
  readonly timeZone: string
  readonly contentDir: string
  readonly hubUrl: string | undefined
  /** Where editors' events are posted, and the key that signs them. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
  /** The mail server, and who mails are from. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** Addresses and networks that fetching feeds may reach although they are not public. */
  readonly wireAllow: readonly string[]
  /** Whether a server gathers editions at their hour; `elsewhere`: it only notes which are missing. */
  readonly wireSchedule: 'on' | 'off' | 'elsewhere'
  /** How many runs of the wire are kept, and how many bytes of them. */
  readonly keptRuns: { readonly most: number; readonly mostBytes: number }
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
    // Intl accepts offsets such as +08:00, but they have no summer time: only names are accepted.
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
    .never('pages are not shared through Redis; leave it unset: each server keeps its own (CACHE_MB)')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  PUBLICATION_NAME: z.string().trim().min(1, 'a name').max(80, 'at most 80 characters').default('Parallax'),
  PUBLICATION_TIME_ZONE: timeZone.default('UTC'),
  CONTENT_DIR: z.string().default('./content'),
  WEBSUB_HUB: z
    .url({ protocol: /^https?$/, error: 'an http or https address' })
    // Every feed publishes this address.
    .refine((hub) => !/^https?:\/\/[^/?#]*@/i.test(hub), 'an address without a user name and password')
    .optional(),
  NOTIFY_URL: z.url({ protocol: /^https?$/, error: 'an http or https address' }).optional(),
  NOTIFY_SECRET: z.string().min(16, 'at least 16 characters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+/, 'smtp://user:password@host:port or smtps://…')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/, 'an address, for example Parallax <desk@news.example.org>')
    .optional(),
  WIRE_ALLOW: z
    .string()
    .transform((list) => list.split(',').map((network) => network.trim()))
    .refine(
      (networks) => networks.every((network) => ipaddr.isValid(network) || ipaddr.isValidCIDR(network)),
      'addresses or networks separated by commas, for example 127.0.0.1,10.0.0.0/8',
    )
    .default([]),
  WIRE_SCHEDULE: z.enum(['on', 'off', 'elsewhere'], 'on, off or elsewhere').default('on'),
  WIRE_RUNS: wholeNumber(1, 10_000).default(30),
  WIRE_RUNS_MB: wholeNumber(1, 99_999).default(500),
  ...modelVariables,
})

/** Throws one Error that names every fault. */
export function readEnvironment(given: Readonly<Record<string, string | undefined>>): Environment {
  // `PORT=` in an .env file means "not set", not an empty value.
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = variables.safeParse(set)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [name], message }) => `  ${String(name)}: ${message}`)
    throw new Error(`These environment variables are not valid:\n${faults.join('\n')}`)
  }
  const { data } = parsed
  const missing = [
    data.NOTIFY_URL &&
      !data.NOTIFY_SECRET &&
      '  NOTIFY_SECRET: is needed with NOTIFY_URL; it signs what is posted there',
    data.SMTP_URL && !data.MAIL_FROM && '  MAIL_FROM: is needed with SMTP_URL; it is the address that mails are from',
    missingOfModel(data),
  ].filter(Boolean)
  if (missing.length > 0) throw new Error(`These environment variables are not valid:\n${missing.join('\n')}`)
  const dataDir = path.resolve(data.DATA_DIR)
  const file = data.DATABASE_URL?.slice('sqlite:'.length)
  return {
    port: data.PORT,
    host: data.HOST,
    cacheBytes: data.CACHE_MB * 1024 * 1024,
    siteUrl: data.SITE_URL ?? `http://localhost:${data.PORT}`,
    dataDir,
    databaseUrl: `sqlite:${file ? path.resolve(file) : path.join(dataDir, 'parallax.sqlite')}`,
    authSecret: data.AUTH_SECRET ?? keptSecret(dataDir),
    publicationName: data.PUBLICATION_NAME,
    timeZone: data.PUBLICATION_TIME_ZONE,
    contentDir: path.resolve(data.CONTENT_DIR),
    hubUrl: data.WEBSUB_HUB,
    webhook: data.NOTIFY_URL && data.NOTIFY_SECRET ? { url: data.NOTIFY_URL, secret: data.NOTIFY_SECRET } : undefined,
    mail: data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : undefined,
    wireAllow: data.WIRE_ALLOW,
    wireSchedule: data.WIRE_SCHEDULE,
    keptRuns: { most: data.WIRE_RUNS, mostBytes: data.WIRE_RUNS_MB * 1_000_000 },
    model: modelOf(data),
  }
}

let remembered: Environment | undefined

/** Reads and checks process.env once. Throws one Error that names every fault. */
export function environment(): Environment {
  remembered ??= readEnvironment(process.env)
  return remembered
}
