import type { Db } from '../archive'
import { type Revision, revisionFromRow } from './revision'

/** One revision of one slug; undefined where this slug has no such number. */
export async function findRevision(db: Db, slug: string, number: number): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('slug', '=', slug)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && revisionFromRow(row)
}

export async function findLatestRevision(db: Db, slug: string): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .where('slug', '=', slug)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && revisionFromRow(row)
}

export async function findSubmission(db: Db, submission: string): Promise<Revision | undefined> {
  const row = await db.selectFrom('revision').selectAll().where('submission', '=', submission).executeTakeFirst()
  return row && revisionFromRow(row)
}

/** Every revision of a slug, newest first. */
export async function listRevisionsOf(db: Db, slug: string): Promise<readonly Revision[]> {
  const rows = await db.selectFrom('revision').selectAll().where('slug', '=', slug).orderBy('number', 'desc').execute()
  return rows.map(revisionFromRow)
}
