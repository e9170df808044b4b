import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importOutlets } from '@/lib/content-files/import-outlets'
import { parseDocument } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { holdArchive } from '@/lib/store/open-archive'
import { Database } from '@/lib/store/sqlite/driver'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { generateDigest } from './digest-generator'

/** One archive at several sizes, growing into the past: what reads the newest reads the same at each. */
export async function* growingArchive(sizes: readonly number[]): AsyncGenerator<number> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  const archive = await openSqlite(join(folder, 'parallax.sqlite'))
  try {
    await importOutlets(archive, 'content')
    holdArchive(archive)
    let number = 0
    for (const size of sizes) {
      for (; number < size; number += 1) await importDigest(archive, number)
      yield size
    }
  } finally {
    await archive.close()
    rmSync(folder, { recursive: true })
  }
}

/** Takes the digest of this number into the ledger, as a file would come; with `change`, its text changed so. */
export async function importDigest(
  archive: Archive,
  number: number,
  change = (text: string): string => text,
): Promise<void> {
  const { slug, text } = generateDigest(number)
  const document = parseDocument(change(text), { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
  await importRevision(archive, { document, at: new Date() })
}

/** Writes the log into the ledger file: an archive of years was written to it long ago, and not all of it a moment ago. */
export function checkpoint(database: string): void {
  const sqlite = new Database(database)
  sqlite.pragma('wal_checkpoint(truncate)')
  sqlite.close()
}

/** For `importDigest`: nobody but an editor may see it yet. */
export const asDraft = (text: string): string => text.replace('\ndraft: false\n', '\ndraft: true\n')
