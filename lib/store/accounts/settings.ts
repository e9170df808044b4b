import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { Editor } from './editor'

/** What publishing asks of a machine's passages: nothing, an examination or a reason, or an examination of each. */
export const examinationDemands = ['nothing', 'warning', 'every'] as const
export type ExaminationDemand = (typeof examinationDemands)[number]

export interface Settings {
  /** The last editor of a text cannot publish or schedule it alone. */
  readonly twoPeople: boolean
  readonly examination: ExaminationDemand
}

const names = { twoPeople: 'two-people', examination: 'examination' } as const

export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('setting').selectAll().where('name', 'in', Object.values(names)).execute()
  const kept = new Map(rows.map(({ name, value }) => [name, value]))
  const examination = examinationDemands.find((demand) => demand === kept.get(names.examination)) ?? 'warning'
  return { twoPeople: kept.get(names.twoPeople) === 'on', examination }
}

/** Each setting that changes is a line of the log. */
export const changeSettings = (archive: Archive, editor: Editor, settings: Settings, at: Date): Promise<void> =>
  archive.write(async (db) => {
    const before = written(await readSettings(db))
    const after = written(settings)
    for (const key of Object.keys(names) as (keyof Settings)[]) {
      const [name, value] = [names[key], after[key]]
      if (before[key] === value) continue
      await db
        .insertInto('setting')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
      await logAct(db, { at, act: 'change-setting', editor, detail: `${name}: ${value}` })
    }
  })

const written = ({ twoPeople, examination }: Settings): Readonly<Record<keyof Settings, string>> => ({
  twoPeople: twoPeople ? 'on' : 'off',
  examination,
})
