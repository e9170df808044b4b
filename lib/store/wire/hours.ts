import type { Archive, Db } from '../archive'

/** The hour of each topic's edition (`06:00` on the publication's clock), by topic. */
export type EditionHours = Readonly<Record<string, string>>

const name = 'wire-hours'

/** As the last feeds.yaml without a fault had them: so that an edition is missed even where nobody can read the file. */
export async function readHours(db: Db): Promise<EditionHours> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  return row ? JSON.parse(row.value) : {}
}

/** Written only where something changed: it is called at each look. */
export async function rememberHours(archive: Archive, hours: EditionHours): Promise<void> {
  const value = JSON.stringify(hours)
  if (JSON.stringify(await readHours(archive.db)) === value) return
  await archive.write((db) =>
    db
      .insertInto('setting')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}
