import { environment } from '@/lib/env'
import { runtime } from '@/lib/runtime'
import type { Archive } from './archive'
import { refreshProjections } from './ledger/rebuild'
import { openSqlite } from './sqlite/open-sqlite'

/** Opened and migrated once, and kept across development reloads. */
export function archive(): Promise<Archive> {
  // On the process, since reloads and Next's bundles each have a module of their own.
  const held = runtime()
  held.archive ??= openArchive().catch((error) => {
    // The next caller tries again: the disk may have room by then.
    held.archive = undefined
    throw error
  })
  return held.archive as Promise<Archive>
}

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

function announce(done: number, total: number): void {
  if (done === 1 && total > 100) console.error(`Reading ${total} documents again after an update; this is done once.`)
}

export const archiveFile = (): string => environment().databaseUrl.slice('sqlite:'.length)

export function holdArchive(opened: Archive): void {
  runtime().archive = Promise.resolve(opened)
}
