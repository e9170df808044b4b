const second = 1_000

/** Runs `look` every second, never twice at once. A failure is printed and the next second tries again. */
export function everySecond(what: string, look: () => Promise<unknown>): void {
  let busy = false
  const begin = async () => {
    if (busy) return
    busy = true
    try {
      await look()
    } catch (reason) {
      // The archive is locked or its disk full: readers go by the clock, so the next look is soon enough.
      console.error(`Could not check whether ${what}: ${reason}`)
    } finally {
      busy = false
    }
  }
  void begin()
  setInterval(begin, second).unref()
}
