import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { Editor } from './editor'

/** What publishing asks of a machine's passages: nothing, an examination or a reason, or an examination of each. */
export const examinationDemands = ['nothing', 'warning', 'every'] as const
export type ExaminationDemand = (typeof examinationDemands)[number]

export const creditsLevels = ['note', 'warn', 'block'] as const
export type CreditsLevel = (typeof creditsLevels)[number]

export interface Settings {
  /** The last editor of a text cannot publish or schedule it alone. */
  readonly twoPeople: boolean
  readonly examination: ExaminationDemand
  /** What a sentence does that credits outlets with what only others carry. */
  readonly credits: CreditsLevel
}

const names = { twoPeople: 'two-people', examination: 'examination', credits: 'credits' } as const

export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('setting').selectAll().where('name', 'in', Object.values(names)).execute()
  const kept = new Map(rows.map(({ name, value }) => [name, value]))
  const examination = examinationDemands.find((demand) => demand === kept.get(names.examination)) ?? 'warning'
  const credits = creditsLevels.find((level) => level === kept.get(names.credits)) ?? 'note'
  return { twoPeople: kept.get(names.twoPeople) === 'on', examination, credits }
}

/** What is not named stays. Each setting that changes is a line of the log. */
export const changeSettings = (
  archive: Archive,
  editor: Editor,
  settings: Partial<Settings>,
  at: Date,
): Promise<void> =>
  archive.write(async (db) => {
    const kept = await readSettings(db)
    const before = written(kept)
    const after = written({ ...kept, ...settings })
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

const written = ({ twoPeople, examination, credits }: Settings): Readonly<Record<keyof Settings, string>> => ({
  twoPeople: twoPeople ? 'on' : 'off',
  examination,
  credits,
})
