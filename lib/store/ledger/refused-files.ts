import type { Fault } from '@/lib/digest/invalid-document'
import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'

export interface UnreadableFile {
  readonly path: string
  readonly faults: readonly Fault[]
  readonly text: string | undefined
  readonly isCut: boolean
}

export interface RefusedFile extends UnreadableFile {
  readonly at: Date
  /** The name of the token that sent it; undefined for a file of content/. */
  readonly sentBy: string | undefined
}

const mostKept = 500
const mostSentKept = 50
const mostFaults = 20

/** Replaces the list of the previous sync. Logs files that are new in it or have other faults. */
export async function noteRefusedFiles(archive: Archive, refused: readonly UnreadableFile[], at: Date): Promise<void> {
  const wanted = refused.slice(0, mostKept).map(rowOf)
  const rows = await readRows(archive.db).where('sent_by', 'is', null).execute()
  const kept = new Map(rows.map((row) => [row.path, row]))
  const fresh = wanted.filter((row) => !isSame(row, kept.get(row.path)))
  const gone = [...kept.keys()].filter((path) => !wanted.some((row) => row.path === path))
  if (fresh.length === 0 && gone.length === 0) return
  await archive.write(async (db) => {
    for (const path of gone) await db.deleteFrom('refused_file').where('path', '=', path).execute()
    for (const { path, ...row } of fresh) {
      const values = { ...row, at: at.toISOString() }
      await db
        .insertInto('refused_file')
        .values({ path, ...values })
        .onConflict((conflict) => conflict.column('path').doUpdateSet(values))
        .execute()
      await logAct(db, { at, act: 'refuse-file', detail: detailOf(path, JSON.parse(row.faults) as Fault[]) })
    }
  })
}

/** Kept until the same token sends the document in a form that can be read. */
export async function noteRefusedSending(
  archive: Archive,
  { sentBy, ...file }: UnreadableFile & { readonly sentBy: string },
  at: Date,
): Promise<void> {
  const row = { ...rowOf(file), path: sentPath(file.path, sentBy) }
  const kept = await readRows(archive.db).where('path', '=', row.path).executeTakeFirst()
  if (isSame(row, kept)) return
  await archive.write(async (db) => {
    await db.deleteFrom('refused_file').where('path', '=', row.path).execute()
    await db
      .insertInto('refused_file')
      .values({ ...row, sent_by: sentBy, at: at.toISOString() })
      .execute()
    const older = await db
      .selectFrom('refused_file')
      .select('path')
      .where('sent_by', 'is not', null)
      .orderBy('at', 'desc')
      .limit(1_000)
      .offset(mostSentKept)
      .execute()
    for (const { path } of older) await db.deleteFrom('refused_file').where('path', '=', path).execute()
    await logAct(db, { at, act: 'refuse-file', detail: detailOf(row.path, file.faults) })
  })
}

export async function forgetRefusal(
  db: Db,
  { path, sentBy }: { readonly path: string; readonly sentBy: string },
): Promise<void> {
  await db.deleteFrom('refused_file').where('path', '=', sentPath(path, sentBy)).execute()
}

/** Not the path itself: a file of that name may have been refused too. */
const sentPath = (path: string, sentBy: string): string => `${path}, sent by “${sentBy}”`

/** By path: the first of them, and how many there are. */
export async function listRefusedFiles(
  db: Db,
  limit: number,
): Promise<{ readonly files: readonly RefusedFile[]; readonly total: number }> {
  const rows = await db.selectFrom('refused_file').selectAll().orderBy('path').limit(limit).execute()
  const { total } = await db
    .selectFrom('refused_file')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const files = rows.map(({ path, faults, text, is_cut, at, sent_by }) => ({
    path,
    text: text ?? undefined,
    isCut: is_cut === 1,
    at: new Date(at),
    faults: JSON.parse(faults) as Fault[],
    sentBy: sent_by ?? undefined,
  }))
  return { files, total: Number(total) }
}

interface Row {
  readonly path: string
  readonly faults: string
  readonly text: string | null
  readonly is_cut: number
}

const rowOf = ({ path, faults, text, isCut }: UnreadableFile): Row => ({
  path,
  faults: JSON.stringify(faults.slice(0, mostFaults)),
  text: text ?? null,
  is_cut: isCut ? 1 : 0,
})

const readRows = (db: Db) => db.selectFrom('refused_file').select(['path', 'faults', 'text', 'is_cut'])

const isSame = (row: Row, other: Row | undefined): boolean => row.faults === other?.faults && row.text === other.text

function detailOf(path: string, [first, ...more]: readonly Fault[]): string {
  const line = first?.line === undefined ? '' : `:${first.line}`
  const fault = first ? ` ${first.field}: ${first.reason}` : ''
  return `${path}${line}${fault}${more.length > 0 ? ` (and ${more.length} more)` : ''}`.slice(0, 500)
}
