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
  /** Exactly what the backup holds: what was withdrawn since is public again, who was disabled since is in office. */
  readonly asItWas?: boolean
}

export interface Restored {
  /** Under what name the archive that was there is kept. */
  readonly aside: string | undefined
  /** What happened since the backup was made; undefined where there was nothing to compare it with. */
  readonly since: SinceBackup | undefined
  /** Accounts that were disabled or lowered since, and are not: no other admin would be left. */
  readonly inOffice: readonly string[]
}

/**
 * Puts a backup in the archive's place. The backup is checked first, as a copy that is then the very file put in
 * place; the archive that was there is compared with it, kept beside it, and its name answered. Refuses while anybody
 * has the archive open, and leaves everything as it was when it refuses.
 */
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

/**
 * Checked, migrated as far as this Parallax goes, in one file, with an edition that never was, with nobody signed in,
 * and with what must not be undone.
 */
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
      // A session that was ended since the backup would be good again.
      await db.deleteFrom('session').execute()
      // A link that was revoked since must not open again.
      await endPreviewLinks(db, { at })
      // Nor one that was used or voided since make an account.
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

/** Keeps the archive under another name as well, so that there is no moment without one. */
function putAside(archive: string, at: Date): string {
  const sqlite = new Database(archive)
  try {
    // Brings the log home into the one file; only the last one at the archive may do that.
    sqlite.pragma('journal_mode = DELETE')
  } catch (error) {
    const code = (error as { code?: string }).code
    // A damaged archive is what restoring is for: it is kept as it lies.
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
