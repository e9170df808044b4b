import { admitSession } from '@/lib/auth/sessions'
import type { Editor } from '@/lib/desk'
import { type DeskNews, newsFor, readEvents } from '@/lib/desk/events/events'
import { watchActs } from '@/lib/desk/events/watch'

/** Streams that are open in this process; whoever comes after them asks again and again instead. */
const mostStreams = 100
/** A browser has one for all of its tabs (components/desk/live/channel.ts). */
export const mostOfOne = 8
/** Milliseconds between heartbeats, each of which checks the session. */
export const heartbeat = 20_000
/** After half an hour the browser has to reconnect; it misses nothing. */
export const longest = 30 * 60_000
/** Chunks that the client has not read yet. */
const mostWaiting = 100

const open = new Map<number, number>()
const openInAll = () => [...open.values()].reduce((sum, count) => sum + count, 0)

/**
 * An event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html) of desk events after `after`:
 * `hello` at once, `news` for events, `signed-out` when the session ends. Undefined where too many are open.
 */
export async function openStream(
  { id, editor }: { readonly id: string; readonly editor: Editor },
  after: number,
  // The request, not its signal alone: the signal goes silent once the request is garbage collected.
  request: Request,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const own = open.get(editor.id) ?? 0
  if (own >= mostOfOne || openInAll() >= mostStreams) return undefined
  open.set(editor.id, own + 1)

  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let stopListening: (() => void) | undefined
  let isOver = false
  let beat: NodeJS.Timeout | undefined
  let deadline: NodeJS.Timeout | undefined

  function end(): void {
    if (isOver) return
    isOver = true
    clearInterval(beat)
    clearTimeout(deadline)
    stopListening?.()
    const left = (open.get(editor.id) ?? 1) - 1
    if (left > 0) open.set(editor.id, left)
    else open.delete(editor.id)
    try {
      controller?.close()
    } catch {
      // The client has cancelled the stream.
    }
  }

  function send(text: string): void {
    if (isOver || !controller) return
    if ((controller.desiredSize ?? 0) < -mostWaiting) end()
    else controller.enqueue(encoder.encode(text))
  }

  /**
   * Sends nothing to a session that has ended. Where that cannot be checked, the stream closes and the browser
   * reconnects.
   */
  async function sendIfAdmitted(text: string): Promise<void> {
    const admitted = await admitSession(id).catch(() => 'unknown' as const)
    if (admitted === 'unknown') return end()
    if (admitted?.id === editor.id) return send(text)
    send('event: signed-out\ndata: {}\n\n')
    end()
  }

  const tell = (news: DeskNews) => `id: ${news.last}\nevent: news\ndata: ${JSON.stringify(news)}\n\n`
  try {
    // New events wait until the earlier ones are sent.
    let ready = Promise.resolve()
    const inTurn = (work: () => Promise<void>) => {
      ready = ready.then(work).catch(end)
    }
    let heard = after
    stopListening = await watchActs((acts) =>
      inTurn(async () => {
        if (acts.last <= heard) return
        heard = acts.last
        await sendIfAdmitted(tell(newsFor(editor, acts)))
      }),
    )
    if (request.signal.aborted) {
      end()
      return undefined
    }
    return new ReadableStream<Uint8Array>({
      start: (opened) => {
        controller = opened
        request.signal.addEventListener('abort', end)
        beat = setInterval(() => void sendIfAdmitted(':\n\n'), heartbeat).unref()
        deadline = setTimeout(end, longest).unref()
        send('retry: 2000\nevent: hello\ndata: {}\n\n')
        inTurn(async () => {
          const missed = await readEvents(editor, after)
          heard = Math.max(heard, missed.last)
          if (missed.events.length > 0 || missed.isMore) send(tell(missed))
        })
      },
      cancel: end,
    })
  } catch (error) {
    end()
    throw error
  }
}
