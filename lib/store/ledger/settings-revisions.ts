import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import { parseTopics } from '@/lib/digest/topics-file'
import type { Editor } from '../accounts/editor'
import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import { recheckWaiting } from '../projections/checklist'
import { writeOutlets } from '../projections/registry'
import { writeTopics } from '../projections/topics'
import { checksumOf } from '../revisions/revisions'
import type { SettingsFile, SettingsRevisionTable } from '../tables'

/** One saved text of topics.yaml, outlets.yaml or feeds.yaml. */
export interface SettingsRevision {
  readonly file: SettingsFile
  readonly number: number
  readonly text: string
  readonly checksum: string
  readonly origin: 'file' | 'desk'
  readonly editorName: string | undefined
  /** What was done, in a sentence; undefined for a file. */
  readonly change: string | undefined
  readonly reason: string | undefined
  readonly at: Date
}

/** Undefined before the first import and the first save. */
export async function latestSettings(db: Db, file: SettingsFile): Promise<SettingsRevision | undefined> {
  const [latest] = await listSettings(db, file, 1)
  return latest
}

/** Newest first. */
export async function listSettings(
  db: Db,
  file: SettingsFile,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): Promise<readonly SettingsRevision[]> {
  const rows = await db
    .selectFrom('settings_revision')
    .selectAll()
    .where('file', '=', file)
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

export async function findSettings(db: Db, file: SettingsFile, number: number): Promise<SettingsRevision | undefined> {
  const row = await db
    .selectFrom('settings_revision')
    .selectAll()
    .where('file', '=', file)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && fromRow(row)
}

const fromRow = (row: SettingsRevisionTable): SettingsRevision => ({
  file: row.file,
  number: row.number,
  text: row.text,
  checksum: row.checksum,
  origin: row.origin,
  editorName: row.editor_name ?? undefined,
  change: row.change ?? undefined,
  reason: row.reason ?? undefined,
  at: new Date(row.at),
})

export interface SettingsChange {
  readonly file: SettingsFile
  /** One that its own parser has read. */
  readonly text: string
  /** The revision that it was made from; 0 for none. */
  readonly basedOn: number
}

export interface SavedBy {
  readonly editor: Pick<Editor, 'id' | 'name'>
  readonly change: string
  readonly reason: string | undefined
  readonly at: Date
}

export type SettingsSaved =
  | { readonly kind: 'saved' }
  /** Somebody was faster; nothing was written. */
  | { readonly kind: 'stale'; readonly latest: SettingsRevision }

/** Appends the desk's revisions, all or none, with what is worked out of them. */
export async function appendSettings(
  archive: Archive,
  changes: readonly SettingsChange[],
  by: SavedBy,
): Promise<SettingsSaved> {
  const saved = await archive.write(async (db): Promise<SettingsSaved> => {
    for (const { file, basedOn } of changes) {
      const latest = await latestSettings(db, file)
      if (latest && latest.number !== basedOn) return { kind: 'stale', latest }
    }
    for (const each of changes) await appendWithin(db, { ...each, ...by, origin: 'desk' })
    return { kind: 'saved' }
  })
  if (saved.kind === 'saved' && changes.some(({ file }) => file !== 'feeds.yaml')) await recheckWaiting(archive, by.at)
  return saved
}

type Appended = SettingsChange & Partial<Omit<SavedBy, 'at'>> & { readonly origin: 'file' | 'desk'; readonly at: Date }

export async function appendWithin(
  db: Db,
  { file, text, basedOn, origin, editor, change, reason, at }: Appended,
): Promise<void> {
  const number = basedOn + 1
  await db
    .insertInto('settings_revision')
    .values({
      ...{ file, number, text, origin, checksum: checksumOf(text), at: at.toISOString() },
      editor_id: editor?.id ?? null,
      editor_name: editor?.name ?? null,
      change: change ?? null,
      reason: reason ?? null,
    })
    .execute()
  await projectSettings(db, file, text)
  const what = change ?? reason ?? 'from the file'
  const detail = `${file} revision ${number}: ${what}`.slice(0, 500)
  await logAct(db, { at, act: 'change-settings-file', ...(editor && { editor }), detail })
}

/** Topics and outlets as readers and rules ask for them; feeds are read from their text. */
export async function projectSettings(db: Db, file: SettingsFile, text: string): Promise<void> {
  if (file === 'topics.yaml') await writeTopics(db, parseTopics(text, file))
  if (file === 'outlets.yaml') await writeOutlets(db, parseOutletRegistry(text, file))
}
