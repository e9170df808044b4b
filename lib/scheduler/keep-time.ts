import { noteDue } from '@/lib/store/ledger/note-due'
import { archive } from '@/lib/store/open-archive'

const second = 1_000

/** As `lookEvery`, each second. */
export const everySecond = (what: string, look: () => Promise<unknown>): void => lookEvery(second, what, look)

/**
 * Looks at once and every so many milliseconds for as long as the server runs, one look at a time. A look that fails is
 * told on the console and the next one tries again.
 */
export function lookEvery(milliseconds: number, what: string, look: () => Promise<unknown>): void {
  let busy = false
  const begin = async () => {
    if (busy) return
    busy = true
    try {
      await look()
    } catch (reason) {
      // The archive is locked or its disk is full: readers go by the clock, and the next look is soon.
      console.error(`Could not check whether ${what}: ${reason}`)
    } finally {
      busy = false
    }
  }
  void begin()
  setInterval(begin, milliseconds).unref()
}

/**
 * Notes due schedules at once and then every second. Readers do not wait for it, since they go by the clock
 * (lib/digest/visibility.ts); this makes the change permanent and logs it.
 */
export const keepTime = (): void => everySecond('a schedule is due', async () => noteDue(await archive(), new Date()))

const firstWait = 5_000
const longestWait = 15 * 60_000

/** How long to wait after this many failures in a row, in milliseconds: 5 s, then twice as long each time, up to 15 minutes. */
export const backOff = (failures: number): number => Math.min(longestWait, firstWait * 2 ** Math.max(0, failures - 1))
