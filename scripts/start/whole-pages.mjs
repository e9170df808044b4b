import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ missing: Buffer, fault: Buffer }} WholePages */

/**
 * The pages that the build made for addresses where nothing stands (app/not-found.tsx) and for faults of ours
 * (app/press-stopped).
 * @param {string} dir the project's root
 * @returns {WholePages}
 */
export function readWholePages(dir) {
  const read = (/** @type {string} */ name) => readFileSync(join(dir, '.next/server/app', `${name}.html`), 'utf8')
  // It stands in for a page of another address: no script of Next's may take it for that of its own. The theme stays.
  const fault = read('press-stopped').replace(/<script\b[^>]*>.*?<\/script>/gs, (script) =>
    /^<script[^>]* (?:src|id)=|__next_f/.test(script) ? '' : script,
  )
  return { missing: Buffer.from(read('_not-found')), fault: Buffer.from(fault) }
}

/**
 * Sends one of them, whole, where a public page turned out not to be there or could not be drawn. By itself Next
 * answers both with a shell that has nothing in it until scripts have drawn it, so that who reads without them sees
 * an empty sheet, and with two English words where not even its page cache could be asked.
 * @param {Request} request
 * @param {Response} response
 * @param {WholePages} pages
 */
export function sendWholePages(request, response, pages) {
  const { write, end } = response
  /** @type {Buffer | undefined} */
  let page
  const decide = () => {
    if (response.headersSent || page) return
    page = instead(request, response, pages)
    if (!page) return
    // The tag is of what Next would have sent.
    response.removeHeader('ETag')
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Length', page.length)
  }
  const flushHeaders = response.flushHeaders
  response.flushHeaders = () => {
    decide()
    flushHeaders.call(response)
  }
  response.write = (/** @type {any[]} */ ...given) => {
    decide()
    if (!page) {
      // @ts-expect-error The same parameters, whichever of its forms was called.
      return write.apply(response, given)
    }
    const told = given.at(-1)
    if (typeof told === 'function') process.nextTick(told)
    return true
  }
  response.end = (/** @type {any[]} */ ...given) => {
    decide()
    const told = given.filter((one) => typeof one === 'function')
    // @ts-expect-error The same parameters, whichever of its forms was called.
    return end.apply(response, page ? [...(request.method === 'HEAD' ? [] : [page]), ...told] : given)
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {WholePages} pages
 */
function instead(request, response, { missing, fault }) {
  const { statusCode } = response
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const isPage = `${response.getHeader('Content-Type')}`.startsWith('text/html')
  // Pages drawn anew for each request (the desk's) keep theirs: Next names no cache in their answers.
  if (statusCode === 404 && isPage && response.hasHeader('x-nextjs-cache')) return missing
  if (statusCode !== 500) return undefined
  // The desk says in its own words that nothing is lost, and has scripts.
  if (isPage) return /^\/(admin|preview)(\/|\?|$)/.test(request.url ?? '') ? undefined : fault
  return request.headers.accept?.includes('text/html') ? fault : undefined
}
