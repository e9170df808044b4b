import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('node:http').ServerResponse} Response */

/**
 * The page that the build made for addresses where nothing stands (app/not-found.tsx).
 * @param {string} dir the project's root
 */
export const readMissingPage = (dir) => readFileSync(join(dir, '.next/server/app/_not-found.html'))

/**
 * Sends that page, whole, where a public page turned out not to be there. By itself Next answers `notFound()` with
 * a shell that has nothing in it until scripts have drawn it, so that who reads without them sees an empty sheet.
 * Pages drawn anew for each request (the desk's) keep theirs: Next names no cache in their answers.
 * @param {Response} response
 * @param {Buffer} page
 */
export function sendMissingPage(response, page) {
  const end = response.end
  response.end = (/** @type {any[]} */ ...given) => {
    if (isMissing(response)) {
      // The tag is of the shell.
      response.removeHeader('ETag')
      response.setHeader('Content-Length', page.length)
      if (given[0]) given = [page, ...given.slice(1).filter((one) => typeof one === 'function')]
    }
    // @ts-expect-error The same parameters, whichever of its forms was called.
    return end.apply(response, given)
  }
}

/** @param {Response} response */
const isMissing = (response) =>
  !response.headersSent &&
  response.statusCode === 404 &&
  response.hasHeader('x-nextjs-cache') &&
  `${response.getHeader('Content-Type')}`.startsWith('text/html')
