import { everySecond } from '@/lib/scheduler/every-second'
import { announce } from './announce'

export const keepAnnouncing = (hub: { readonly hubUrl: string; readonly siteUrl: string }): void =>
  everySecond('the hub has to be notified', () => announce(hub))
