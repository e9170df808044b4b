import { addresses } from '@/lib/addresses'
import type { DeskNews } from '@/lib/desk/events/events'

interface Asked {
  /** Whose tabs share one connection. */
  readonly editor: number
  /** The last that the page knew when it was made. */
  readonly after: number
  readonly tell: (news: DeskNews) => void
}

/** Milliseconds without a first word from the server, after which something on the way holds it back. */
const patience = 5_000
/** Milliseconds between two questions, where nothing can be streamed. */
const askEvery = 1_500
/** Milliseconds until streaming is tried again. */
const tryAgain = 60_000

/**
 * Hears of what happens at the desk, and passes each thing on once. All tabs of a browser share one connection (over
 * HTTP/1.1 it has six): the one that holds the lock keeps the stream and tells the others. Where there are no locks,
 * or nothing can be streamed, the server is asked again and again. Answers what ends it.
 */
export function openChannel({ editor, after, tell }: Asked): () => void {
  const name = `parallax desk ${editor}`
  const over = new AbortController()
  let heard = after

  function hear(news: DeskNews): void {
    if (over.signal.aborted) return
    if (news.last <= heard) return
    const events = news.events.filter(({ id }) => id > heard)
    heard = news.last
    if (events.length > 0 || news.isMore) tell({ ...news, events })
  }

  /** What has happened until now; false where there is nobody to be told any more. */
  async function catchUp(): Promise<boolean> {
    try {
      const answer = await fetch(addresses.deskEvents(heard), { signal: over.signal })
      if (answer.status === 401) return false
      if (answer.ok) pass((await answer.json()) as DeskNews)
    } catch {
      // The server is not to be reached just now.
    }
    return true
  }

  const air = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  air?.addEventListener('message', ({ data }) => hear(data as DeskNews))
  function pass(news: DeskNews): void {
    hear(news)
    air?.postMessage(news)
  }

  const locks = air && 'locks' in navigator && 'EventSource' in window ? navigator.locks : undefined
  const listening = { after: () => heard, pass, catchUp, over: over.signal }
  let isListening = false
  function begin(): void {
    isListening = true
    const done = locks
      ? locks.request(name, { signal: over.signal }, () => listen(listening))
      : ask(catchUp, over.signal)
    done
      .catch(() => undefined)
      .finally(() => {
        isListening = false
      })
  }

  // Who comes from a sleeping machine, or from signing in again in another tab, sees at once what happened meanwhile.
  async function look(): Promise<void> {
    if (document.visibilityState !== 'visible' || !(await catchUp()) || isListening || over.signal.aborted) return
    begin()
  }
  document.addEventListener('visibilitychange', look)
  void catchUp()
  begin()

  return () => {
    over.abort()
    document.removeEventListener('visibilitychange', look)
    air?.close()
  }
}

interface Listening {
  readonly after: () => number
  readonly pass: (news: DeskNews) => void
  readonly catchUp: () => Promise<boolean>
  readonly over: AbortSignal
}

/** Keeps a stream for as long as the page lives; asks instead for a while where none comes through. */
async function listen({ after, pass, catchUp, over }: Listening): Promise<void> {
  while (!over.aborted) {
    const how = await stream(after(), pass, over)
    if (how === 'signed-out' || !(await ask(catchUp, over, Date.now() + tryAgain))) return
  }
}

/** Resolves once the stream is of no use any more. The browser itself mends one that merely broke off. */
function stream(after: number, pass: (news: DeskNews) => void, over: AbortSignal): Promise<'closed' | 'signed-out'> {
  return new Promise((resolve) => {
    const source = new EventSource(addresses.deskEvents(after))
    const end = (how: 'closed' | 'signed-out') => {
      clearTimeout(waiting)
      source.close()
      resolve(how)
    }
    const waiting = setTimeout(() => end('closed'), patience)
    source.addEventListener('hello', () => clearTimeout(waiting))
    source.addEventListener('news', ({ data }) => pass(JSON.parse(data) as DeskNews))
    source.addEventListener('signed-out', () => end('signed-out'))
    source.addEventListener('error', () => source.readyState === EventSource.CLOSED && end('closed'))
    over.addEventListener('abort', () => end('closed'), { once: true })
  })
}

/** Asks every little while until it is over, and only while the tab is seen. False once there is nobody to be told. */
async function ask(
  catchUp: () => Promise<boolean>,
  over: AbortSignal,
  until = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  while (!over.aborted && Date.now() < until) {
    if (document.visibilityState === 'visible' && !(await catchUp())) return false
    await new Promise((resolve) => setTimeout(resolve, askEvery))
  }
  return true
}
