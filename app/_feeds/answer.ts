import type { Rendering } from '@/lib/feeds/rendering'

/** Feed readers in browsers may read feeds from any origin: feeds are public and use no cookies. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link' }

/**
 * The front (server/) adds content coding and validators, answers conditional requests and caches the answer for its
 * edition.
 */
export function answer(rendering: Rendering | undefined): Response {
  if (!rendering) return notFound()
  const { text, contentType, link } = rendering
  const headers = { ...open, ...(link && { Link: link }), 'Content-Type': contentType, 'Cache-Control': askEachTime }
  return new Response(text, { headers })
}

/** Anyone may cache it and must revalidate before each use. */
export const askEachTime = 'public, max-age=0, must-revalidate'

/** For another form of a withdrawn document. */
export const gone = (): Response =>
  new Response('This was withdrawn.\n', {
    status: 410,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })

export const notFound = (): Response =>
  new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
