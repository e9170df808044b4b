import type { Rendering } from '@/lib/feeds/rendering'

/** Readers that run in a browser may read a feed from wherever they are: it is public, and knows no cookies. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag, Link' }

/**
 * Answers with what was rendered, or that nothing is there. The front (server/) codes it, gives it validators, answers
 * conditional requests and keeps it for its edition.
 */
export function answer(rendering: Rendering | undefined): Response {
  if (!rendering) return notFound()
  const { text, contentType, link } = rendering
  const headers = { ...open, ...(link && { Link: link }), 'Content-Type': contentType, 'Cache-Control': askEachTime }
  return new Response(text, { headers })
}

/** Anyone may keep it and must ask before each use. */
export const askEachTime = 'public, max-age=0, must-revalidate'

/** For another form of a document that was public and was withdrawn. */
export const gone = (): Response =>
  new Response('This was withdrawn.\n', {
    status: 410,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })

/** For an address that leads nowhere. */
export const notFound = (): Response =>
  new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
