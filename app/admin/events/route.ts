import { currentSession } from '@/lib/auth'
import { lastEvent, readEvents } from '@/lib/desk/events/events'
import { openStream } from './stream'

export const dynamic = 'force-dynamic'

/**
 * What happens at the desk after `after`, a line of the log (else from now on): as it happens, to whoever accepts `text/event-stream`, else what has
 * happened until now, as JSON. Any editor may hear of it.
 */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session) return answer(401)
  // A browser that comes back names the last that it heard.
  const named = [new URL(request.url).searchParams.get('after'), request.headers.get('last-event-id')].flatMap(numberIn)
  const after = named.length > 0 ? Math.max(...named) : await lastEvent(session.editor)
  if (request.headers.get('accept')?.includes('text/event-stream')) {
    const stream = await openStream(session, after, request)
    return stream ? new Response(stream, { headers: streamHeaders }) : answer(503)
  }
  return answer(200, await readEvents(session.editor, after))
}

const numberIn = (text: string | null): readonly number[] => (text && /^\d{1,15}$/.test(text) ? [Number(text)] : [])

/** Nobody on the way may keep it, pack it, or hold it back until it is long enough (nginx reads the last). */
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
