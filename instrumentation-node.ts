import { environment } from '@/lib/env'
import { keepAnnouncing } from '@/lib/hub/announce'
import { editionReader } from '@/lib/newsstand'
import { keepNotifying } from '@/lib/notify/notify'
import { runtime } from '@/lib/runtime'
import { keepTime } from '@/lib/scheduler/keep-time'
import { keepGathering, keepNotingMissing } from '@/lib/wire-runs/keep-gathering'

/**
 * Checks the environment, opens and migrates the ledger, starts to note due schedules, to gather editions at
 * their hour, and to notify a configured WebSub hub and a configured mail server or webhook. An error stops the server here, with a clear sentence, and not at a reader's request.
 */
export async function start(): Promise<void> {
  const { hubUrl, siteUrl, publicationName, webhook, mail, wireSchedule } = environment()
  const readEdition = await editionReader()
  await readEdition()
  runtime().currentEdition = readEdition
  keepTime()
  if (wireSchedule === 'on') keepGathering()
  if (wireSchedule === 'elsewhere') keepNotingMissing()
  if (hubUrl) keepAnnouncing({ hubUrl, siteUrl })
  if (webhook || mail) keepNotifying({ siteUrl, publicationName, webhook, mail })
}
