import type { Archive, Db } from '@/lib/store/archive'
import { bumpEdition } from '@/lib/store/edition'
import { arrive, digest } from './fixture'

const firstDay = Date.parse('1995-01-01T04:00:00Z')
const dayOf = (index: number) => new Date(firstDay + index * 86_400_000).toISOString().slice(0, 10)

export const slugOfDay = (index: number): string => `us-china/${dayOf(index)}`

/** As if imported. One is; the others are copied rows, since parsing thousands is slow. */
export async function arriveMany(archive: Archive, from: number, count: number): Promise<void> {
  const day = dayOf(from)
  await arrive(archive, new Date(`${day}T05:00:00Z`), digest(day))
  await archive.write(async (db) => {
    const rows = await rowsOf(db, slugOfDay(from))
    for (let at = 1; at < count; at += 200) await insert(db, rows, day, indices(from + at, Math.min(200, count - at)))
    await bumpEdition(db)
  })
}

const indices = (from: number, count: number) => Array.from({ length: count }, (_, step) => from + step)

const rowsOf = async (db: Db, slug: string) => ({
  revision: await db.selectFrom('revision').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow(),
  head: await db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow(),
  document: await db.selectFrom('document').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow(),
})

type Rows = Awaited<ReturnType<typeof rowsOf>>

async function insert(db: Db, rows: Rows, day: string, days: readonly number[]): Promise<void> {
  const copy = <Row>(row: Row, index: number): Row => JSON.parse(JSON.stringify(row).replaceAll(day, dayOf(index)))
  const revision = (index: number) => {
    const { id: _, ...row } = copy(rows.revision, index)
    return { ...row, submission: `copy ${index}` }
  }
  await db.insertInto('revision').values(days.map(revision)).execute()
  await db
    .insertInto('head')
    .values(days.map((index) => copy(rows.head, index)))
    .execute()
  await db
    .insertInto('document')
    .values(days.map((index) => copy(rows.document, index)))
    .execute()
}
