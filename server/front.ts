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
  /** Throws or rejects where the ledger cannot be read. */
  readonly edition: () => string | Promise<string>
  readonly siteUrl: string
  readonly cacheBytes: number
  readonly log?: (error: unknown) => void
}

/** Pages for errors, drawn by Next; their own addresses answer 404. */
const noSuchPage = '/no-such-page'
const unavailablePage = '/unavailable'

/** A source file has at most 1 MB, and no form sends more. */
const longestBody = 1_000_000
const longestSignIn = 20_000

/** Readers get cached answers, or new ones from Next; the desk's requests pass through. `warmUp` draws the error page. */
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

    /** Bytes found at the start are dated by the start. */
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

  /** Most requests end here, without a promise. */
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

  /** Counts bodies before anybody reads them. */
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
/** Next answers TRACE with 500. */
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

/** Next can say 404 but not 410: a withdrawal notice says it in its head (app/(newsstand)/page-metadata.ts). */
const goneMark = '<meta name="http-status" content="410"/>'

const standIns = new RegExp(`^(?:${noSuchPage}|${unavailablePage}|/_(?!next/).*)$`)

/** Covers percent-encoded desk addresses: what only some may see is neither requested nor cached. */
const isNobodys = ({ address }: CacheAddress): boolean => standIns.test(address) || !isPublicPath(address)

const missingPage = { kind: 'missing', isPage: true } as const

const isHtml = (contentType: string): boolean => contentType.startsWith('text/html')

const notFoundOf = new WeakMap<Answer, Answer>()
function notFound(page: Answer): Answer {
  const made = notFoundOf.get(page) ?? new Answer({ ...page, status: 404, cacheControl: 'no-cache' })
  notFoundOf.set(page, made)
  return made
}

const passedOn = [
  'content-disposition',
  'x-robots-tag',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'location',
]

/** Throws where Next could not draw it. */
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

const headerName = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
