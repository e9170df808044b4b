import { everySecond } from '@/lib/scheduler/every-second'
import { announce } from './announce'

/** Looks every second whether there is something to tell the hub, for as long as the server runs. */
export const keepAnnouncing = (hub: { readonly hubUrl: string; readonly siteUrl: string }): void =>
  everySecond('the hub has to be notified', () => announce(hub))
