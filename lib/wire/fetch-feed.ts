import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import pLimit, { type LimitFunction } from 'p-limit'
import { Agent, type Dispatcher, request } from 'undici'
import { guardedLookup, type ResolveName, readNetworks, refuseInnerHost } from './public-address'

/** What makes a request conditional, as the feed's last answer gave it. */
export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

export type FetchOutcome =
  | {
      readonly kind: 'fetched'
      /** Decoded: what gzip and its like were put around. */
      readonly bytes: Uint8Array
      readonly contentType: string | undefined
      readonly validators: Validators
    }
  /** The same as when the validators were given. */
  | { readonly kind: 'not-modified' }
  /** A sentence for a person, and what the server answered where it did. */
  | { readonly kind: 'failed'; readonly reason: string; readonly status?: number }

export interface FetcherOptions {
  /** Names the publication and where it can be found. */
  readonly userAgent: string
  /** Addresses and networks that may be reached although they are not public. */
  readonly allow?: readonly string[]
  /** For tests: instead of the system's own. */
  readonly resolve?: ResolveName
  /** For one feed, from the first request to the last byte. */
  readonly timeLimitMs?: number
  /** After decompression. */
  readonly mostBytes?: number
}

export interface PageOptions {
  /** After decompression. */
  readonly mostBytes: number
  /** Asked before each request, redirects among them: a sentence where an address may not be requested. */
  readonly mayVisit?: (url: URL) => Promise<string | undefined>
}

export interface Fetcher {
  /** Never throws: what went wrong is a sentence. */
  readonly fetchFeed: (url: string, validators?: Validators) => Promise<FetchOutcome>
  /** The same for a web page or a text file. */
  readonly fetchPage: (url: string, options: PageOptions) => Promise<FetchOutcome>
  readonly close: () => Promise<void>
}

const connectionsAHost = 2
/** To all hosts together. */
const mostConnections = 24
const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])
const accepted = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8, */*;q=0.1',
}
const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

interface Asking extends PageOptions {
  readonly accept: string
  readonly validators: Validators
}

/** Fetches feeds and pages as a good citizen: see docs/feeds-file.md. Close it when done. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const { timeLimitMs = 20_000, mostBytes = 5_000_000, userAgent, resolve } = options
  const allowed = readNetworks(options.allow ?? [])
  const agent = new Agent({
    connect: { lookup: guardedLookup(allowed, resolve), timeout: timeLimitMs },
    connections: connectionsAHost,
    headersTimeout: timeLimitMs,
    bodyTimeout: timeLimitMs,
  })
  const overall = pLimit(mostConnections)
  const limits = new Map<string, LimitFunction>()
  const limitOf = (host: string): LimitFunction => {
    const limit = limits.get(host) ?? pLimit(connectionsAHost)
    limits.set(host, limit)
    return limit
  }

  async function ask(url: URL, asking: Asking, signal: AbortSignal): Promise<FetchOutcome | URL> {
    if (!/^https?:$/.test(url.protocol)) return failed(`${url.protocol} addresses are not read.`)
    refuseInnerHost(url, allowed)
    const response = await request(url, { dispatcher: agent, headers: headersOf(userAgent, asking), signal })
    const { statusCode, headers } = response
    if (statusCode === 200) return read(response, asking.mostBytes, signal)
    // What is not read must not hold the connection, however long it is.
    response.body.on('error', () => {}).destroy()
    if (statusCode === 304) return { kind: 'not-modified' }
    if (!redirects.has(statusCode))
      return { ...failed(statusReason(statusCode, first(headers['retry-after']))), status: statusCode }
    const location = first(headers.location)
    return location !== undefined && URL.canParse(location, url)
      ? new URL(location, url)
      : failed(`It answered ${statusCode} without a valid address to go to.`)
  }

  async function follow(written: string, asking: Asking): Promise<FetchOutcome> {
    if (!URL.canParse(written)) return failed('Its address is not valid.')
    let url = new URL(written)
    let signal: AbortSignal | undefined
    try {
      for (let hops = 0; hops <= mostRedirects; hops += 1) {
        const refused = await asking.mayVisit?.(url)
        if (refused !== undefined) return failed(refused)
        // One host's turn is given up before another's is waited for: hosts that point at each other do not lock.
        const answer = await limitOf(url.host)(() =>
          overall(() => {
            signal ??= AbortSignal.timeout(timeLimitMs)
            // The validators are of the feed, wherever it lies.
            return ask(url, asking, signal)
          }),
        )
        if (!(answer instanceof URL)) return answer
        url = answer
      }
      return failed(`It was redirected more than ${mostRedirects} times.`)
    } catch (error) {
      return failed(reasonOf(error, timeLimitMs))
    }
  }

  return {
    fetchFeed: (url, validators = {}) => follow(url, { accept: accepted.feed, validators, mostBytes }),
    fetchPage: (url, options) => follow(url, { accept: accepted.page, validators: {}, ...options }),
    close: () => agent.destroy(),
  }
}

const failed = (reason: string) => ({ kind: 'failed', reason }) as const
const first = (value: string | string[] | undefined): string | undefined => [value].flat()[0]

const headersOf = (userAgent: string, { accept, validators: { etag, lastModified } }: Asking) => ({
  'user-agent': userAgent,
  accept,
  'accept-encoding': 'gzip, br, deflate',
  ...(etag && { 'if-none-match': etag }),
  ...(lastModified && { 'if-modified-since': lastModified }),
})

async function read(
  { body, headers }: Dispatcher.ResponseData,
  mostBytes: number,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  const refuse = (reason: string) => {
    body.on('error', () => {}).destroy()
    return failed(reason)
  }
  const tooLarge = `It is larger than ${mostBytes / 1_000_000} MB.`
  if (Number(first(headers['content-length'])) > mostBytes) return refuse(tooLarge)
  const codings = [headers['content-encoding']].flat().flatMap((value) => value?.toLowerCase().split(/\s*,\s*/) ?? [])
  const wanted = codings.filter((coding) => coding !== '' && coding !== 'identity')
  const unknown = wanted.find((coding) => !(coding in decoders))
  if (unknown !== undefined || wanted.length > 2) return refuse(`Its coding “${wanted.join(', ')}” cannot be read.`)
  const chunks: Uint8Array[] = []
  let length = 0
  const decode = wanted.reverse().map((coding) => decoders[coding as keyof typeof decoders]())
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of source) {
      length += chunk.length
      // Leaving the loop ends every stream before it.
      if (length > mostBytes) return
      chunks.push(chunk)
    }
  }
  try {
    await pipeline([body, ...decode, collect] as unknown as Parameters<typeof pipeline>[0], { signal } as never)
  } catch (error) {
    if (length <= mostBytes) throw error
  }
  if (length > mostBytes) return refuse(tooLarge)
  const validators = { etag: first(headers.etag), lastModified: first(headers['last-modified']) }
  return { kind: 'fetched', bytes: Buffer.concat(chunks), contentType: first(headers['content-type']), validators }
}

function statusReason(status: number, retryAfter: string | undefined): string {
  const later = retryAfter && /^\d{1,9}$/.test(retryAfter) ? ` It asks for ${retryAfter} seconds of patience.` : ''
  const meaning: Record<number, string> = {
    401: 'it wants a password',
    403: 'it does not let us read it',
    404: 'there is nothing at this address',
    410: 'it was removed for good',
    429: 'it was asked too often',
  }
  const said = meaning[status] ?? (status >= 500 ? 'its server has a fault' : 'that is no document')
  return `It answered ${status}: ${said}.${later}`
}

/** Undici and Node name their errors by codes; what they say besides is for programmers. */
function reasonOf(error: unknown, timeLimitMs: number): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string }
  const seconds = `${timeLimitMs / 1000} seconds`
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|ETIMEDOUT/.test(code ?? ''))
    return `It did not answer in full within ${seconds}.`
  const sentences: Record<string, string> = {
    'address-refused': message ?? '',
    ENOTFOUND: 'Its host does not exist.',
    EAI_AGAIN: 'Its host could not be looked up.',
    ECONNREFUSED: 'Its host refuses connections.',
    ECONNRESET: 'The connection was closed before the answer was complete.',
    UND_ERR_SOCKET: 'The connection was closed before the answer was complete.',
    UND_ERR_HEADERS_OVERFLOW: 'Its headers are too long.',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'Its answer is not as long as it says.',
    ERR_STREAM_PREMATURE_CLOSE: 'The connection was closed before the answer was complete.',
    Z_BUF_ERROR: 'Its compressed answer is cut off.',
    Z_DATA_ERROR: 'Its compressed answer is damaged.',
  }
  if (name === 'HTTPParserError') return 'Its answer is not HTTP.'
  return sentences[code ?? ''] ?? `It could not be read (${code ?? message ?? 'unknown error'}).`
}
