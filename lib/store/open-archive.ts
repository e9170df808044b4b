import { environment } from '@/lib/env'
import { runtime } from '@/lib/runtime'
import type { Archive } from './archive'
import { refreshProjections } from './ledger/rebuild'
import { openSqlite } from './sqlite/open-sqlite'

/** The archive of this process, opened and migrated once and kept across development reloads. */
export function archive(): Promise<Archive> {
  // One for the process, not for the module: development reloads and Next's bundles each have their own module.
  const held = runtime()
  held.archive ??= openArchive().catch((error) => {
    // The next caller tries again: the disk may have room by then.
    held.archive = undefined
    throw error
  })
  return held.archive as Promise<Archive>
}

/** Opens the archive that the environment names. */
export async function openArchive(): Promise<Archive> {
  const { timeZone } = environment()
  const opened = await openSqlite(archiveFile())
  try {
    await refreshProjections(opened, { timeZone, onProgress: announce })
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}

/** A start that takes minutes says why. */
function announce(done: number, total: number): void {
  if (done === 1 && total > 100) console.error(`Reading ${total} documents again after an update; this is done once.`)
}

/** Where the archive's file is, or will be. */
export const archiveFile = (): string => environment().databaseUrl.slice('sqlite:'.length)

/** For tests: this archive is now the process's own. */
export function holdArchive(opened: Archive): void {
  runtime().archive = Promise.resolve(opened)
}
