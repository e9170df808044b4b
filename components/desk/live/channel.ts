import { addresses } from '@/lib/addresses'
import type { DeskNews } from '@/lib/desk/events/events'

interface Asked {
  /** Tabs of the same editor share one connection. */
  readonly editor: number
  /** The last log entry that the page knows. */
  readonly after: number
  readonly tell: (news: DeskNews) => void
}

/** Milliseconds without a first message, after which some proxy is buffering the stream. */
const patience = 5_000
const askEvery = 1_500
const tryAgain = 60_000

/**
 * Listens to desk events and passes each on once. All tabs of a browser share one connection (HTTP/1.1 allows six): the
 * tab with the lock streams and broadcasts to the others. Without locks or streaming it polls. Returns a function that
 * stops it.
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

  /** False once the editor is signed out. */
  async function catchUp(): Promise<boolean> {
    try {
      const answer = await fetch(addresses.deskEvents(heard), { signal: over.signal })
      if (answer.status === 401) return false
      if (answer.ok) pass((await answer.json()) as DeskNews)
    } catch {
      // The server is unreachable for the moment: keep trying.
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

  // A tab that wakes up, or is signed in again, catches up at once.
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

async function listen({ after, pass, catchUp, over }: Listening): Promise<void> {
  while (!over.aborted) {
    const how = await stream(after(), pass, over)
    if (how === 'signed-out' || !(await ask(catchUp, over, Date.now() + tryAgain))) return
  }
}

/** Resolves when the stream is useless; a broken connection is reopened by the browser. */
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

/** Polls while the tab is visible. False once the editor is signed out. */
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
