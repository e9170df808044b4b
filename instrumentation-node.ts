import { environment } from '@/lib/env'
import { keepAnnouncing } from '@/lib/hub/announce'
import { editionReader } from '@/lib/newsstand'
import { runtime } from '@/lib/runtime'
import { keepTime } from '@/lib/scheduler/keep-time'

/**
 * Checks the environment, opens and migrates the ledger, tells the caches where the edition is to be had, begins to
 * note what comes due and, where a WebSub hub is configured, to tell it of changes. A fault stops the server here,
 * with a sentence, and not at a reader's request.
 */
export async function start(): Promise<void> {
  const { hubUrl, siteUrl } = environment()
  const readEdition = await editionReader()
  await readEdition()
  runtime().currentEdition = readEdition
  keepTime()
  if (hubUrl) keepAnnouncing({ hubUrl, siteUrl })
}
