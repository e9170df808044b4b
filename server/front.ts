import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Answer, askEachTime } from './answer'
import { AnswerCache, type CacheAddress, type Draw, type Drawn } from './answer-cache'
import { isBodyTooLarge, type NextAnswer, type NextServer } from './next-server'
import { plainDocument } from './plain-document'
import { isPublicPath, originForm, readPublicAddress } from './public-address'
import { discardBody, refuseBody } from './request-body'
import { respond, respondInWords } from './respond'
import { publicPolicy, securityHeaders } from './security-headers.mjs'

export interface FrontOptions {
  readonly next: Pick<NextServer, 'read' | 'forward'>
  /** The edition of this moment; throws or rejects where the ledger cannot be read. */
  readonly edition: () => string | Promise<string>
  readonly siteUrl: string
  /** How much of what was sent to keep. */
  readonly cacheBytes: number
  readonly log?: (error: unknown) => void
}

/** Pages that the front sends where another could not be had. Next draws them; their own addresses are nobody's. */
const noSuchPage = '/no-such-page'
const unavailablePage = '/unavailable'

/** A digest's file is at most 1 MB, and no form of the desk sends more than that. Sign-in sends two short fields. */
const longestBody = 1_000_000
const longestSignIn = 20_000

/**
 * The server that readers and editors meet. Readers get a kept answer of the current edition, or one that Next draws
 * now; what editors send and get passes through to Next as it is. `warmUp` draws, at the start, the page for the case
 * that no page can be drawn.
 */
export function createFront({ next, edition, siteUrl, cacheBytes, log = console.error }: FrontOptions): {
  readonly listener: RequestListener
  readonly warmUp: () => Promise<void>
  readonly cache: AnswerCache
} {
  const security = securityHeaders(siteUrl).map(({ key, value }) => [key, value] as const)
  const pageSecurity = [...security, ['Content-Security-Policy', publicPolicy] as const]
  const startedAt = new Date(performance.timeOrigin)
  let firstEdition: string | undefined
  let unavailable: Answer | undefined

  const draw: Draw = async (place, { before, edition: current, onGrown }) => {
    firstEdition ??= current
    return drawnFrom(await next.read(place.address), modifiedOf)

    /** Other bytes than before took their place now; what was found at the start is as old as the start. */
    function modifiedOf(hash: string): { modified: Date; onGrown: () => void } {
      const hour = place.isHourly ? new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000) : startedAt
      const first = hour > startedAt ? hour : startedAt
      const modified = before
        ? before.hash === hash
          ? before.modified
          : new Date()
        : current === firstEdition
          ? first
          : new Date()
      return { modified, onGrown }
    }
  }
  const cache = new AnswerCache(edition, draw, cacheBytes)

  return { listener, warmUp, cache }

  function listener(request: IncomingMessage, response: ServerResponse): void {
    answer(request, response).catch((error) => {
      log(error)
      if (response.headersSent) response.destroy()
      else
        respondInWords(response, 503, 'This request cannot be answered just now. Please try again in a minute.', {
          security,
          fields: retry,
        })
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request
    const url = originForm(request.url ?? '/')
    request.url = url
    const [path = '/'] = url.split('?', 1)
    if (!isPublicPath(path)) return forward(request, response, path)
    discardBody(request)
    if (method === 'OPTIONS') return respondInWords(response, 204, '', { security, fields: allow })
    if (method !== 'GET' && method !== 'HEAD')
      return respondInWords(response, 405, 'This address can only be read.', { security, fields: allow })
    const place = readPublicAddress(url)
    if (place === 'malformed') return respondInWords(response, 400, 'This address is malformed.', { security })
    if (place === 'too-long') return respondInWords(response, 414, 'This address is too long.', { security })
    const drawn =
      keptAnswer(place) ??
      (await whatToSend(place).catch((error) => {
        log(error)
        return unavailableAnswer(request)
      }))
    return respond(request, response, drawn, isHtml(drawn.contentType) ? pageSecurity : security)
  }

  /** Most requests end here, without anything to wait for. */
  function keptAnswer(place: CacheAddress): Answer | undefined {
    const kept = isNobodys(place) ? undefined : cache.kept(place)
    return kept?.kind === 'answer' ? kept.answer : undefined
  }

  async function whatToSend(place: CacheAddress): Promise<Answer> {
    const drawn = isNobodys(place) ? missingPage : await cache.read(place)
    if (drawn.kind !== 'missing') return drawn.answer
    if (!drawn.isPage) return nothingHere
    const page = await cache.read({ address: noSuchPage, isQuery: false, isHourly: false })
    return page.kind === 'answer' ? notFound(page.answer) : nothingHere
  }

  /** What editors send and get. Bodies are counted here, before anybody reads them. */
  async function forward(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (!deskMethods.has(request.method ?? 'GET'))
      return respondInWords(response, 405, 'Nothing here answers this method.', { security, fields: allowAtDesk })
    const isSignIn = path.startsWith('/api/auth')
    const most = isSignIn ? longestSignIn : longestBody
    if (isSignIn && request.headers['transfer-encoding'])
      return refuseBody(response, 411, 'The request must say how long its body is (Content-Length).', security)
    if (Number(request.headers['content-length']) > most) return refuseBody(response, 413, tooLarge, security)
    try {
      await next.forward(request, response, { longestBody: most, security })
    } catch (error) {
      if (isBodyTooLarge(error) && !response.headersSent) return refuseBody(response, 413, tooLarge, security)
      // Somebody closed the page while it was being sent.
      if (response.destroyed) return
      throw error
    }
  }

  function unavailableAnswer({ headers }: IncomingMessage): Answer {
    return headers.accept?.includes('text/html') && unavailable ? unavailable : unavailableWords
  }

  async function warmUp(): Promise<void> {
    const { status, body } = await next.read(unavailablePage)
    if (status !== 200) throw new Error(`The error page could not be rendered (${status}).`)
    unavailable = new Answer({
      ...outOfOrder,
      body: Buffer.from(plainDocument(body.toString())),
      contentType: 'text/html; charset=utf-8',
    })
  }
}

const tooLarge = 'This is too large to be saved. Nothing was changed.'
const allow = [['Allow', 'GET, HEAD, OPTIONS']] as const
/** Next answers a method that the Fetch standard forbids (TRACE) with 500. */
const deskMethods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const allowAtDesk = [['Allow', [...deskMethods].join(', ')]] as const
const retry = [['Retry-After', '30']] as const
const outOfOrder = { status: 503, cacheControl: 'no-store', modified: new Date(0), fields: retry }
const unavailableWords = new Answer({
  ...outOfOrder,
  body: Buffer.from('This page cannot be shown just now. Please try again in a minute.\n'),
  contentType: 'text/plain; charset=utf-8',
})
const nothingHere = new Answer({
  status: 404,
  body: Buffer.from('There is nothing at this address.\n'),
  contentType: 'text/plain; charset=utf-8',
  cacheControl: 'no-cache',
  modified: new Date(0),
})

/**
 * Next lets a page say that nothing is there (404), but not that what was there is gone (410): a page that shows the
 * notice of a withdrawal says so in its head (app/(newsstand)/page-metadata.ts).
 */
const goneMark = '<meta name="http-status" content="410"/>'

/** The pages that stand in for others, ours and Next's. */
const standIns = new RegExp(`^(?:${noSuchPage}|${unavailablePage}|/_(?!next/).*)$`)

/** Also an address of the desk that is spelled in percents: what only some may see is never asked for, nor kept. */
const isNobodys = ({ address }: CacheAddress): boolean => standIns.test(address) || !isPublicPath(address)

const missingPage = { kind: 'missing', isPage: true } as const

const isHtml = (contentType: string): boolean => contentType.startsWith('text/html')

/** The page for addresses at which nothing stands, as a 404. One for each time it is drawn. */
const notFoundOf = new WeakMap<Answer, Answer>()
function notFound(page: Answer): Answer {
  const made = notFoundOf.get(page) ?? new Answer({ ...page, status: 404, cacheControl: 'no-cache' })
  notFoundOf.set(page, made)
  return made
}

/** Header fields of Next's answers that readers get; the rest is about Next. */
const passedOn = [
  'content-disposition',
  'x-robots-tag',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'location',
]

/** What Next's answer means for the address. Throws where Next could not draw it. */
function drawnFrom(
  { status, headers, body }: NextAnswer,
  modifiedOf: (hash: string) => { modified: Date; onGrown: () => void },
): Drawn {
  const text = (name: string): string => headers[name]?.toString() ?? ''
  const contentType = text('content-type')
  if (status === 404) return { kind: 'missing', isPage: isHtml(contentType) }
  if (status >= 500) throw new Error(`Next answered with ${status}.`)
  const isPage = isHtml(contentType)
  const page = isPage ? plainDocument(body.toString()) : ''
  const sent = isPage ? Buffer.from(page) : body
  const fields = passedOn.flatMap((name) => (text(name) ? [[headerName(name), text(name)] as const] : []))
  // A page's link elements say it already.
  if (!isPage && text('link')) fields.push(['Link', text('link')])
  const cacheControl = text('cache-control').includes('immutable') ? text('cache-control') : askEachTime
  const facts = { status, body: sent, contentType, cacheControl, fields }
  if (status !== 200)
    return { kind: 'once', answer: new Answer({ ...facts, cacheControl: 'no-cache', modified: new Date(0) }) }
  if (page.includes(goneMark)) {
    const gone = { ...facts, status: 410, cacheControl: 'no-cache', modified: new Date(0) }
    return { kind: 'answer', answer: new Answer(gone) }
  }
  const hash = new Answer({ ...facts, modified: new Date(0) }).hash
  const { modified, onGrown } = modifiedOf(hash)
  const written = Date.parse(text('last-modified'))
  return {
    kind: 'answer',
    answer: new Answer({ ...facts, modified: Number.isNaN(written) ? modified : new Date(written) }, onGrown),
  }
}

/** `content-disposition` as `Content-Disposition`. */
const headerName = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
