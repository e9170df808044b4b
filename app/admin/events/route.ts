import { currentSession } from '@/lib/auth'
import { lastEvent, readEvents } from '@/lib/desk/events/events'
import { openStream } from './stream'

export const dynamic = 'force-dynamic'

/**
 * Desk events after log entry `after` (else from now on): as a stream with `Accept: text/event-stream`, else as JSON.
 * For every editor.
 */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session) return answer(401)
  // A reconnecting browser sends `Last-Event-ID`.
  const named = [new URL(request.url).searchParams.get('after'), request.headers.get('last-event-id')].flatMap(numberIn)
  const after = named.length > 0 ? Math.max(...named) : await lastEvent(session.editor)
  if (request.headers.get('accept')?.includes('text/event-stream')) {
    const stream = await openStream(session, after, request)
    return stream ? new Response(stream, { headers: streamHeaders }) : answer(503)
  }
  return answer(200, await readEvents(session.editor, after))
}

const numberIn = (text: string | null): readonly number[] => (text && /^\d{1,15}$/.test(text) ? [Number(text)] : [])

/** Proxies must not cache, compress or buffer it (nginx reads the last header). */
const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'private, no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

const answer = (status: number, body?: object) =>
  new Response(body && JSON.stringify(body), {
    status,
    headers: { 'Cache-Control': 'private, no-store', ...(body && { 'Content-Type': 'application/json' }) },
  })
