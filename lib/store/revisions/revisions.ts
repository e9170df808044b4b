import type { Db } from '../archive'
import { passedFromText, type Revision, revisionFromRow } from './revision'

const revisions = (db: Db) =>
  db
    .selectFrom('revision')
    .leftJoin('arrival', (join) =>
      join.onRef('arrival.slug', '=', 'revision.slug').onRef('arrival.revision', '=', 'revision.number'),
    )
    .selectAll('revision')
    .select('arrival.held')

export async function findRevision(db: Db, slug: string, number: number): Promise<Revision | undefined> {
  const row = await revisions(db)
    .where('revision.slug', '=', slug)
    .where('revision.number', '=', number)
    .executeTakeFirst()
  return row && revisionFromRow(row)
}

export async function findLatestRevision(db: Db, slug: string): Promise<Revision | undefined> {
  const row = await revisions(db)
    .where('revision.slug', '=', slug)
    .orderBy('revision.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && revisionFromRow(row)
}

export async function findSubmission(db: Db, submission: string): Promise<Revision | undefined> {
  const row = await revisions(db).where('revision.submission', '=', submission).executeTakeFirst()
  return row && revisionFromRow(row)
}

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

export async function listRevisionsOf(db: Db, slug: string): Promise<readonly Revision[]> {
  const rows = await revisions(db).where('revision.slug', '=', slug).orderBy('revision.number', 'desc').execute()
  return rows.map(revisionFromRow)
}
