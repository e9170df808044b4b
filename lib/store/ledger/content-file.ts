import type { Archive } from '../archive'
import { logAct } from '../log/act'
import { findRevision } from '../revisions/revisions'
import { noteFile } from './import-revision'

/** By slug, with the SHA-256 at the last import or export; undefined for a conflict, which has to be read again. */
export async function knownFiles(archive: Archive): Promise<ReadonlyMap<string, string | undefined>> {
  const rows = await archive.db
    .selectFrom('content_file')
    .select(['slug', 'checksum', 'state'])
    .where('state', '!=', 'gone')
    .orderBy('slug')
    .execute()
  return new Map(rows.map(({ slug, checksum, state }) => [slug, state === 'present' ? checksum : undefined]))
}

/** The document stays. */
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
