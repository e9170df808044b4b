import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Arrival } from '@/lib/digest/visibility'
import type { HeldFinding, PassedFinding } from '@/lib/preflight/finding'
import type { Db } from '../archive'
import type { ArrivalTable, RevisionTable } from '../tables'

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

export interface Revision {
  readonly slug: string
  readonly kind: 'digest' | 'story'
  readonly number: number
  readonly text: string
  readonly checksum: string
  readonly origin: 'file' | 'desk' | 'import'
  readonly editorName: string | undefined
  readonly reason: string | undefined
  readonly basedOn: number
  readonly at: Date
  readonly passed: readonly PassedFinding[]
  readonly held: readonly HeldFinding[] | undefined
}

type Row = Selectable<RevisionTable> & { readonly held: ArrivalTable['held'] | null }

export const revisionFromRow = (row: Row): Revision => ({
  slug: row.slug,
  kind: row.kind,
  number: row.number,
  text: row.text,
  checksum: row.checksum,
  origin: row.origin,
  editorName: row.editor_name ?? undefined,
  reason: row.reason ?? undefined,
  basedOn: row.based_on,
  at: new Date(row.at),
  passed: passedFromText(row.passed),
  held: row.held === null ? undefined : heldFromText(row.held),
})

export const heldFromText = (held: string): readonly HeldFinding[] => JSON.parse(held) as HeldFinding[]

export const passedFromText = (passed: string | null): readonly PassedFinding[] =>
  passed ? (JSON.parse(passed) as PassedFinding[]) : []

/** SHA-256 in hexadecimal, equal to that of the file. */
export const checksumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export interface KeptRevision extends Arrival {
  readonly revision: Revision
  readonly replacedAt: Date | undefined
}

export async function findUnbrokenFrom(db: Db, slug: string): Promise<number | undefined> {
  const head = await db.selectFrom('head').select('unbroken_from').where('slug', '=', slug).executeTakeFirst()
  return head?.unbroken_from
}

export interface UnbrokenRevision {
  readonly number: number
  readonly at: Date
}

/**
 * Of a document that is public now: the revisions since it is public without a break, oldest first. All of them were
 * public, but for one that was replaced in the moment it was saved.
 */
export async function listUnbroken(db: Db, slug: string): Promise<readonly UnbrokenRevision[]> {
  const rows = await db
    .selectFrom('revision')
    .innerJoin('head', 'head.slug', 'revision.slug')
    .where('revision.slug', '=', slug)
    .whereRef('revision.number', '>=', 'head.unbroken_from')
    .select(['revision.number', 'revision.at'])
    .orderBy('revision.number')
    .execute()
  return rows
    .filter(({ at }, index) => at !== rows[index + 1]?.at)
    .map(({ number, at }) => ({ number, at: new Date(at) }))
}

export async function findKeptRevision(db: Db, slug: string, number: number): Promise<KeptRevision | undefined> {
  const revision = await findRevision(db, slug, number)
  if (!revision) return undefined
  const next = await db
    .selectFrom('revision')
    .select('at')
    .where('slug', '=', slug)
    .where('number', '=', number + 1)
    .executeTakeFirst()
  const arrival = await db
    .selectFrom('revision')
    .select('number')
    .where('slug', '=', slug)
    .where('number', '<=', number)
    .where(({ eb, or }) => or([eb('origin', '!=', 'desk'), eb('number', '=', 1)]))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const noted = await db
    .selectFrom('arrival')
    .select('held')
    .where('slug', '=', slug)
    .where('revision', '<=', number)
    .where('revision', '>=', arrival.number)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  const arrived = arrival.number === number ? revision : await findRevision(db, slug, arrival.number)
  return {
    revision,
    receivedAt: (arrived ?? revision).at,
    held: noted && heldFromText(noted.held).length > 0,
    replacedAt: next && new Date(next.at),
  }
}

export const placeInTime = (revisions: readonly Revision[]): readonly KeptRevision[] =>
  revisions.map((revision, index) => {
    const back = revisions.slice(index)
    const arrival = back.findIndex(({ origin, number }) => origin !== 'desk' || number === 1)
    const noted = back.slice(0, arrival + 1).find(({ held }) => held !== undefined)
    return {
      revision,
      receivedAt: (back[arrival] ?? revision).at,
      held: noted?.held && noted.held.length > 0,
      replacedAt: revisions[index - 1]?.at,
    }
  })
