import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importOutlets } from '@/lib/content-files/import-settings'
import { parseDocument } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { holdArchive } from '@/lib/store/open-archive'
import { Database } from '@/lib/store/sqlite/driver'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { generateDigest } from './digest-generator'

/** Grows into the past, so that the newest pages are the same at each size. */
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

export async function importDigest(
  archive: Archive,
  number: number,
  change = (text: string): string => text,
): Promise<void> {
  const { slug, text } = generateDigest(number)
  const document = parseDocument(change(text), { kind: 'digest', slug, origin: slug, timeZone: 'UTC' })
  await importRevision(archive, { document, at: new Date() })
}

/** Checkpoints the WAL: in a grown archive most of it was written long ago. */
export function checkpoint(database: string): void {
  const sqlite = new Database(database)
  sqlite.pragma('wal_checkpoint(truncate)')
  sqlite.close()
}

export const asDraft = (text: string): string => text.replace('\ndraft: false\n', '\ndraft: true\n')
