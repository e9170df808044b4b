import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { Editor } from './editor'

export interface Settings {
  /** The last editor of a text cannot publish or schedule it alone. */
  readonly twoPeople: boolean
  /** What a sentence does that credits outlets with what only others carry. */
  readonly credits: 'note' | 'warn' | 'block'
}

const twoPeople = 'two-people'
const credits = 'credits'

export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'in', [twoPeople, credits])
    .execute()
  const kept = new Map(rows.map(({ name, value }) => [name, value]))
  const level = kept.get(credits)
  return {
    twoPeople: kept.get(twoPeople) === 'on',
    credits: level === 'warn' || level === 'block' ? level : 'note',
  }
}

/** What is not named stays. Each change is logged. */
export const changeSettings = (
  archive: Archive,
  editor: Editor,
  settings: Partial<Settings>,
  at: Date,
): Promise<void> =>
  archive.write(async (db) => {
    const before = await readSettings(db)
    const wanted = { ...before, ...settings }
    const set = async (name: string, value: string) => {
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
      await logAct(db, { at, act: 'change-setting', editor, detail: `${name}: ${value}` })
    }
    if (wanted.twoPeople !== before.twoPeople) await set(twoPeople, wanted.twoPeople ? 'on' : 'off')
    if (wanted.credits !== before.credits) await set(credits, wanted.credits)
  })
