import { environment } from '@/lib/env'
import { currentEdition } from '@/lib/newsstand'

/**
 * Checks the environment, opens and migrates the archive, and tells the page cache where the edition is to be had.
 * A fault stops the server here, with a sentence, and not at a reader's request.
 */
export async function start(): Promise<void> {
  environment()
  await currentEdition()
  const installed = globalThis as { parallaxEdition?: () => Promise<string> }
  installed.parallaxEdition = () => currentEdition()
}
