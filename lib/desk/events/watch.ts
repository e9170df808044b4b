import { actsAfter, lastAct, type RecentActs } from '../../store/log/recent-acts'
import { archive } from '../../store/open-archive'

/** Milliseconds between two looks, while anybody listens. */
export const lookEvery = 1_000
const most = 500

type Listener = (news: RecentActs) => void

const listeners = new Set<Listener>()
let timer: ReturnType<typeof setInterval> | undefined
let last: Promise<number> | undefined
let isLooking = false

/**
 * Calls `listener` for everything logged from now on by any process. One poll a second serves all listeners of this
 * process. Returns what ends it; rejects where the ledger cannot be read.
 */
export async function watchActs(listener: Listener): Promise<() => void> {
  listeners.add(listener)
  if (!timer) {
    last = archive().then(({ db }) => lastAct(db))
    timer = setInterval(look, lookEvery)
    timer.unref()
  }
  const leave = () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
  await last?.catch((error) => {
    leave()
    throw error
  })
  return leave
}

/** One look at a time; the next makes up for a failed one. */
async function look(): Promise<void> {
  if (isLooking) return
  isLooking = true
  try {
    const after = (await last) ?? 0
    const news = await actsAfter((await archive()).db, after, most)
    last = Promise.resolve(news.last)
    if (news.acts.length > 0) for (const listener of [...listeners]) listener(news)
  } catch (error) {
    console.error(`Could not read what happened at the desk: ${error}`)
  } finally {
    isLooking = false
  }
}
