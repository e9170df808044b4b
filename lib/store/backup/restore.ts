import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { endPreviewLinks } from '../desk/preview-links'
import { logAct } from '../log/act'
import { Database } from '../sqlite/driver'
import { openSqlite } from '../sqlite/open-sqlite'
import { carryOver } from './carry-over'
import { freshSchema, inspect, schemaOf } from './inspect'
import { besides, flush } from './safe-copy'
import { type SinceBackup, sinceBackup } from './since-backup'

export interface RestoreOptions {
  /** Also undoes withdrawals and disabled accounts since the backup. */
  readonly asItWas?: boolean
}

export interface Restored {
  readonly aside: string | undefined
  readonly since: SinceBackup | undefined
  readonly inOffice: readonly string[]
}

/** The previous archive is kept beside it. Refuses while another process has it open, and then changes nothing. */
export async function restore(
  archive: string,
  from: string,
  at: Date,
  { asItWas = false }: RestoreOptions = {},
): Promise<Restored> {
  if (!existsSync(from)) throw new Error(`There is no file ${from}.`)
  mkdirSync(path.dirname(archive), { recursive: true, mode: 0o700 })
  const draft = besides(archive)
  try {
    copyFileSync(from, draft)
    chmodSync(draft, 0o600)
    const { since, inOffice } = await makeReady(draft, { archive, from, at, asItWas })
    const aside = existsSync(archive) ? putAside(archive, at) : undefined
    renameSync(draft, archive)
    flush(path.dirname(archive))
    return { aside, since, inOffice }
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(draft + ending, { force: true })
  }
}

interface Preparing extends Required<RestoreOptions> {
  readonly archive: string
  readonly from: string
  readonly at: Date
}

/** Checks, migrates, and gives a new edition, without sessions, and with what must not be undone. */
async function makeReady(
  draft: string,
  { archive, from, at, asItWas }: Preparing,
): Promise<Pick<Restored, 'since' | 'inOffice'>> {
  try {
    inspect(draft)
  } catch (error) {
    throw new Error(`Not restored: ${(error as Error).message.replace(draft, from)}`)
  }
  const opened = await openSqlite(draft)
  let since: SinceBackup | undefined
  let inOffice: readonly string[] = []
  try {
    since = existsSync(archive) ? sinceBackup(archive, draft, at) : undefined
    inOffice = await opened.write(async (db) => {
      await db.updateTable('edition').set({ epoch: sql<string>`lower(hex(randomblob(4)))` }).execute()
      // Sessions ended since the backup must not become valid again.
      await db.deleteFrom('session').execute()
      // Neither must revoked links,
      await endPreviewLinks(db, { at })
      // nor one-time links used or revoked.
      await db.deleteFrom('token').where('used_at', 'is', null).execute()
      const detail = `${path.basename(from)}${asItWas ? ', as it was' : ''}`
      await logAct(db, { at, act: 'restore-archive', detail })
      return since && !asItWas ? carryOver(db, since, at) : []
    })
  } finally {
    await opened.close()
  }
  const expected = await freshSchema()
  const sqlite = new Database(draft)
  try {
    if (JSON.stringify(schemaOf(sqlite)) !== JSON.stringify(expected))
      throw new Error(`Not restored: ${from} has other tables than a Parallax archive.`)
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
  flush(draft)
  return { since, inOffice }
}

function putAside(archive: string, at: Date): string {
  const sqlite = new Database(archive)
  try {
    // Moves the log into the file; only the last connection can.
    sqlite.pragma('journal_mode = DELETE')
  } catch (error) {
    const code = (error as { code?: string }).code
    // Restoring is for damaged archives: keep it as it is.
    if (code?.startsWith('SQLITE_BUSY'))
      throw new Error('Not restored: the archive is in use. Stop the server and other commands first.')
  } finally {
    sqlite.close()
  }
  const aside = `${archive}.before-${at.toISOString().replace(/[:.]/g, '-')}`
  linkSync(archive, aside)
  for (const ending of ['-wal', '-shm']) if (existsSync(archive + ending)) renameSync(archive + ending, aside + ending)
  return aside
}
