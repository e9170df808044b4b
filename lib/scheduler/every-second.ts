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
      console.error(`Could not check whether ${what}: ${reason}`)
    } finally {
      busy = false
    }
  }
  void begin()
  setInterval(begin, second).unref()
}
