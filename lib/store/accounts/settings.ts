import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { Editor } from './editor'

export interface Settings {
  /** The last editor of a text cannot publish or schedule it alone. */
  readonly twoPeople: boolean
}

const twoPeople = 'two-people'

export async function readSettings(db: Db): Promise<Settings> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', twoPeople).executeTakeFirst()
  return { twoPeople: row?.value === 'on' }
}

export const changeSettings = (archive: Archive, editor: Editor, settings: Settings, at: Date): Promise<void> =>
  archive.write(async (db) => {
    if ((await readSettings(db)).twoPeople === settings.twoPeople) return
    const value = settings.twoPeople ? 'on' : 'off'
    await db
      .insertInto('setting')
      .values({ name: twoPeople, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
    await logAct(db, { at, act: 'change-setting', editor, detail: `${twoPeople}: ${value}` })
  })
