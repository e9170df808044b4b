import type { Archive } from '../archive'
import { findRevision } from '../ledger/revisions'
import { logAct } from '../log/act'
import { noteFile } from './import-revision'

/**
 * SHA-256 of each file as last taken in or written out, by slug. A file in conflict, or one that was gone, is not in
 * it: it is to be looked at again.
 */
export async function knownChecksums(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const rows = await archive.db
    .selectFrom('content_file')
    .select(['slug', 'checksum'])
    .where('state', '=', 'present')
    .execute()
  return new Map(rows.map(({ slug, checksum }) => [slug, checksum]))
}

/** Slugs whose file was there when last seen (in conflict or not), to find those that are gone now. */
export async function knownFiles(archive: Archive): Promise<readonly string[]> {
  const rows = await archive.db.selectFrom('content_file').select('slug').where('state', '!=', 'gone').execute()
  return rows.map(({ slug }) => slug)
}

/** The file is no longer in content/. Its document stays; the desk says that the file is gone. */
export const markFileGone = (archive: Archive, slug: string, at: Date): Promise<void> =>
  archive.write(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('content_file')
      .set({ state: 'gone', seen_at: at.toISOString() })
      .where('slug', '=', slug)
      .where('state', '!=', 'gone')
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await logAct(db, { at, act: 'lose-file', slug })
  })

/** The file now holds the text of this revision, because we wrote it there. */
export const recordExport = (
  archive: Archive,
  { slug, revision, at }: { slug: string; revision: number; at: Date },
): Promise<void> =>
  archive.write(async (db) => {
    const written = await findRevision(db, slug, revision)
    if (!written) throw new Error(`${slug} has no revision ${revision}`)
    await noteFile(db, { slug, checksum: written.checksum, revision, at })
    await logAct(db, { at, act: 'export', slug, revision })
  })
