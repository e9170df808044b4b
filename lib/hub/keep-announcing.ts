import { announce } from './announce'

const everySecond = 1_000

/** Looks every second whether there is something to tell the hub, for as long as the server runs. */
export function keepAnnouncing(hub: { readonly hubUrl: string; readonly siteUrl: string }): void {
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    try {
      await announce(hub)
    } catch (reason) {
      // The archive is locked or its disk is full: readers are told by the page, and the next look is in a second.
      console.error(`Could not look whether the hub has to be told: ${reason}`)
    } finally {
      busy = false
    }
  }
  setInterval(look, everySecond).unref()
}
