import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { arrive, digest, digestText, openTemporary, read } from '@/test/store/fixture'
import type { Archive } from '../archive'

const day = '2026-02-03'
const slug = `us-china/${day}`
const later = (minutes: number) => new Date(Date.UTC(2026, 1, 3, 5, minutes))

async function watch(archive: Archive) {
  await archive.write((db) => sql`create table noted (what text)`.execute(db))
  for (const [name, when, what] of [
    ['source_out', 'delete on source', 'source taken away'],
    ['source_in', 'insert on source', 'source put in'],
    ['title', 'update of title on head', 'title written'],
    ['month', 'update of places on outlet_month', 'month counted'],
  ] as const)
    await archive.write((db) =>
      sql.raw(`create trigger noted_${name} after ${when} begin insert into noted values ('${what}'); end`).execute(db),
    )
  return async (): Promise<readonly string[]> => {
    const { rows } = await sql<{ what: string }>`select what from noted`.execute(archive.db)
    await archive.write((db) => sql`delete from noted`.execute(db))
    return rows.map(({ what }) => what)
  }
}

test('a revision writes what it changes, and leaves sources and columns alone that are as they were', async () => {
  const archive = await openTemporary()
  await arrive(archive, later(0), digest(day, { front: ['draft: true'] }))
  const noted = await watch(archive)

  await arrive(archive, later(1), digest(day, { front: ['draft: true'], highlights: ['Another.'] }))
  expect(await noted()).toEqual([])

  await arrive(archive, later(2), digest(day, { front: ['draft: true'], title: 'Retitled' }))
  expect(await noted()).toEqual(['title written'])

  const retitled = digestText(day, { front: ['draft: true'], title: 'Retitled' }).replace(
    /^(1\. (?:\[[\w-]+\] )?\[)/m,
    '$1Retyped: ',
  )
  await arrive(archive, later(3), read(slug, retitled))
  expect(await noted()).toEqual([...Array(2).fill('source taken away'), ...Array(2).fill('source put in')])
  const titles = await archive.db.selectFrom('source').select('title').orderBy('place').execute()
  expect(titles[0]?.title).toMatch(/^Retyped: /)
  await archive.close()
})

test('places of outlets are counted off and on again, also where a name stands on both sides', async () => {
  const archive = await openTemporary()
  const places = () =>
    archive.db.selectFrom('outlet_month').select(['name', 'perspective', 'places']).orderBy('perspective').execute()
  await arrive(archive, later(0), digest(day))
  const out = await places()
  expect(out).toHaveLength(2)
  await arrive(archive, later(1), digest(day, { highlights: ['Another.'] }))
  expect(await places()).toEqual(out)
  await arrive(archive, later(2), digest(day, { front: ['draft: true'] }))
  expect(await places()).toEqual([])
  await archive.close()
})
