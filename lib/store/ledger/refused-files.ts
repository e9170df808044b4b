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
}

const mostKept = 500
const mostFaults = 20

/** Replaces the list of the previous sync. Logs files that are new in it or have other faults. */
export async function noteRefusedFiles(archive: Archive, refused: readonly UnreadableFile[], at: Date): Promise<void> {
  const wanted = refused.slice(0, mostKept).map(rowOf)
  const kept = new Map((await readRows(archive.db)).map((row) => [row.path, row]))
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

export async function listRefusedFiles(
  db: Db,
  limit: number,
): Promise<{ readonly files: readonly RefusedFile[]; readonly total: number }> {
  const rows = await db.selectFrom('refused_file').selectAll().orderBy('path').limit(limit).execute()
  const { total } = await db
    .selectFrom('refused_file')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const files = rows.map(({ path, faults, text, is_cut, at }) => ({
    path,
    text: text ?? undefined,
    isCut: is_cut === 1,
    at: new Date(at),
    faults: JSON.parse(faults) as Fault[],
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

const readRows = (db: Db): Promise<Row[]> =>
  db.selectFrom('refused_file').select(['path', 'faults', 'text', 'is_cut']).execute()

const isSame = (row: Row, other: Row | undefined): boolean => row.faults === other?.faults && row.text === other.text

function detailOf(path: string, [first, ...more]: readonly Fault[]): string {
  const line = first?.line === undefined ? '' : `:${first.line}`
  const fault = first ? ` ${first.field}: ${first.reason}` : ''
  return `${path}${line}${fault}${more.length > 0 ? ` (and ${more.length} more)` : ''}`.slice(0, 500)
}
