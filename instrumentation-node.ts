import { atTheDesk, isDeskPath, refusalHeaders } from '@/lib/auth/at-the-desk'
import { pathHeader } from '@/lib/auth/path-header'
import { environment } from '@/lib/env'
import { keepAnnouncing } from '@/lib/hub/keep-announcing'
import { currentEdition } from '@/lib/newsstand'
import { keepTime } from '@/lib/scheduler/keep-time'

/**
 * Checks the environment, opens and migrates the archive, tells the page cache where the edition is to be had and the
 * feeds which one the server found, gives our server the door of the desk, begins to note what comes due and, where a
 * WebSub hub is configured, to tell it of changes.
 * A fault stops the server here, with a sentence, and not at a reader's request.
 */
export async function start(): Promise<void> {
  const { hubUrl, siteUrl } = environment()
  const installed = globalThis as {
    parallaxEdition?: () => Promise<string>
    parallaxFirstEdition?: string
    parallaxDeskDoor?: object
  }
  installed.parallaxFirstEdition = await currentEdition()
  installed.parallaxEdition = () => currentEdition()
  installed.parallaxDeskDoor = { atTheDesk, isDeskPath, pathHeader, refusalHeaders }
  keepTime()
  if (hubUrl) keepAnnouncing({ hubUrl, siteUrl })
}
