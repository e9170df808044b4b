import type { Db } from '../archive'
import { passedFromText, type Revision, revisionFromRow } from './revision'

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

/** The revisions of a slug with which warnings were passed, oldest first. */
export async function listPassing(
  db: Db,
  slug: string,
): Promise<readonly Pick<Revision, 'number' | 'editorName' | 'reason' | 'passed'>[]> {
  const rows = await db
    .selectFrom('revision')
    .select(['number', 'editor_name', 'reason', 'passed'])
    .where('slug', '=', slug)
    .where('passed', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map(({ number, editor_name, reason, passed }) => ({
    number,
    editorName: editor_name ?? undefined,
    reason: reason ?? undefined,
    passed: passedFromText(passed),
  }))
}

/** Every revision of a slug, newest first. */
export async function listRevisionsOf(db: Db, slug: string): Promise<readonly Revision[]> {
  const rows = await db.selectFrom('revision').selectAll().where('slug', '=', slug).orderBy('number', 'desc').execute()
  return rows.map(revisionFromRow)
}
