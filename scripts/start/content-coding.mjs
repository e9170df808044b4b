import compression from 'compression'

/**
 * Next strikes Content-Encoding and Content-Length out of a route's answer, and its own middleware knows no Brotli. So
 * a route that codes its body itself names the coding and the length in this header (`br 5321`; `br` where there is no body), and what Next does not
 * code at all is coded here.
 */
export const codingHeader = 'x-parallax-coding'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** Answers whose route has coded the body already. @type {WeakSet<Response>} */
const coded = new WeakSet()

const compress = compression({
  // @ts-expect-error It asks for Express's request and response, and uses Node's.
  filter: (request, response) => !coded.has(response) && compression.filter(request, response),
})

/**
 * Before Next gets a request: sees to it that the answer is coded as the client likes it, with `Vary`.
 * @param {Request} request
 * @param {Response} response
 */
export function codeContent(request, response) {
  // @ts-expect-error See above.
  compress(request, response, () => {})
  const writeHead = response.writeHead
  response.writeHead = (/** @type {any[]} */ ...given) => {
    takeCoding(response)
    weakenTag(response)
    // @ts-expect-error The same parameters, whichever of its forms was called.
    return writeHead.apply(response, given)
  }
}

/** @param {Response} response */
function takeCoding(response) {
  const told = response.getHeader(codingHeader)
  if (typeof told !== 'string') return
  response.removeHeader(codingHeader)
  coded.add(response)
  // Next would have caches keep one copy for each way in which its own pages are asked for.
  response.setHeader('Vary', 'Accept-Encoding')
  const [coding = 'identity', length] = told.split(' ')
  // Without a length it is an answer without a body (304), of which only the tag must be left alone.
  if (length === undefined) return
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding)
  response.setHeader('Content-Length', length)
}

/**
 * A page's strong tag is of its text, and the bytes are coded anew for each client: equal in meaning only.
 * @param {Response} response
 */
function weakenTag(response) {
  const tag = response.getHeader('ETag')
  if (!coded.has(response) && typeof tag === 'string' && tag.startsWith('"')) response.setHeader('ETag', `W/${tag}`)
}
