import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import { recheckWaiting } from '../projections/checklist'
import { checksumOf } from '../revisions/revisions'
import { type SettingsFile, type SettingsFileTable, settingsFiles } from '../tables'
import { type Imported, planImport } from './import-revision'
import { appendWithin, latestSettings, type SettingsRevision } from './settings-revisions'

/** The file of content/ as it was last seen, and the revision that it had. */
export const seenSettingsFile = (db: Db, file: SettingsFile): Promise<SettingsFileTable | undefined> =>
  db.selectFrom('settings_file').selectAll().where('file', '=', file).executeTakeFirst()

export interface SettingsFileImport {
  readonly file: SettingsFile
  /** One that its own parser has read. */
  readonly text: string
  readonly at: Date
  readonly prefer?: 'file' | 'desk' | undefined
  readonly dryRun?: boolean
}

export type ImportedSettings =
  | { readonly kind: 'imported'; readonly revision: number }
  | Exclude<Imported, { kind: 'imported' }>

/** Appends a changed file with origin `file`, or says why not: by the rule that documents have. */
export async function importSettings(archive: Archive, given: SettingsFileImport): Promise<ImportedSettings> {
  const imported = await archive.write((db) => importWithin(db, given))
  if (imported.kind === 'imported' && !given.dryRun && given.file !== 'feeds.yaml')
    await recheckWaiting(archive, given.at)
  return imported
}

async function importWithin(
  db: Db,
  { file, text, at, prefer, dryRun = false }: SettingsFileImport,
): Promise<ImportedSettings> {
  const checksum = checksumOf(text)
  const head = await latestSettings(db, file)
  const seen = await seenSettingsFile(db, file)
  const same = await db
    .selectFrom('settings_revision')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('file', '=', file)
    .where('checksum', '=', checksum)
    .executeTakeFirst()
  const plan = planImport({ checksum, head, file: seen, sameText: same?.number ?? undefined, prefer })
  if (plan.kind === 'conflict') {
    const agreed = seen?.revision ?? 0
    if (!dryRun && seen?.state !== 'conflict') {
      await noteSettingsFile(db, { file, checksum: seen?.checksum ?? '', revision: agreed, state: 'conflict', at })
      await logAct(db, { at, act: 'conflict', detail: file })
    }
    const desk = { revision: head?.number ?? 0, editorName: head?.editorName, at: head?.at ?? at }
    return { kind: 'conflict', agreed, desk }
  }
  const revision = plan.kind === 'append' ? plan.basedOn + 1 : plan.revision
  if (!dryRun) {
    const reason = prefer === 'file' && seen?.state === 'conflict' ? 'The file was preferred to the desk' : undefined
    if (plan.kind === 'append')
      await appendWithin(db, { file, text, basedOn: plan.basedOn, origin: 'file', reason, at })
    await noteSettingsFile(db, { file, checksum, revision, state: 'present', at })
  }
  if (plan.kind === 'append') return { kind: 'imported', revision }
  return plan.kind === 'keep' ? { kind: 'kept', revision } : { kind: 'unchanged' }
}

/** What the file said stays. Answers whether it was there before. */
export const loseSettingsFile = (archive: Archive, file: SettingsFile, at: Date): Promise<boolean> =>
  archive.write(async (db) => {
    const seen = await seenSettingsFile(db, file)
    if (!seen || seen.state === 'gone') return false
    await noteSettingsFile(db, { ...seen, state: 'gone', at })
    await logAct(db, { at, act: 'lose-file', detail: file })
    return true
  })

export interface ExportedSettings extends SettingsRevision {
  /** As last seen; undefined where there was none. */
  readonly seen: SettingsFileTable | undefined
  /** Whether the latest text differs from the file as last seen. */
  readonly deskChanged: boolean
}

/** The latest text of each file that the ledger has. */
export async function exportSettings(db: Db): Promise<readonly ExportedSettings[]> {
  const all: ExportedSettings[] = []
  for (const file of settingsFiles) {
    const latest = await latestSettings(db, file)
    if (!latest) continue
    const seen = await seenSettingsFile(db, file)
    const isSame = seen?.state === 'present' && seen.checksum === latest.checksum
    all.push({ ...latest, seen, deskChanged: !isSame })
  }
  return all
}

export const recordSettingsExport = (
  archive: Archive,
  { file, number, checksum }: SettingsRevision,
  at: Date,
): Promise<void> =>
  archive.write(async (db) => {
    await noteSettingsFile(db, { file, checksum, revision: number, state: 'present', at })
    await logAct(db, { at, act: 'export', detail: `${file} revision ${number}` })
  })

async function noteSettingsFile(
  db: Db,
  { file, checksum, revision, state, at }: Omit<SettingsFileTable, 'seen_at'> & { readonly at: Date },
): Promise<void> {
  const columns = { checksum, revision, state, seen_at: at.toISOString() }
  await db
    .insertInto('settings_file')
    .values({ file, ...columns })
    .onConflict((conflict) => conflict.column('file').doUpdateSet(columns))
    .execute()
}
