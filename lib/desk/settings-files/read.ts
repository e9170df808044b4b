import { structuredPatch } from 'diff'
import type { RegisteredOutlet } from '@/lib/digest/outlets/registry'
import type { Topic } from '@/lib/digest/topic'
import type { Editor } from '../../store/accounts/editor'
import { seenSettingsFile } from '../../store/ledger/settings-files'
import { listSettings, type SettingsRevision } from '../../store/ledger/settings-revisions'
import { archive } from '../../store/open-archive'
import { readRegistry } from '../../store/projections/registry'
import { listUnregistered, type UnregisteredName } from '../../store/projections/rests-on'
import { listTopics } from '../../store/projections/topics'
import { type SettingsFile, settingsFiles } from '../../store/tables'
import { type EntryRef, entryIn, fieldsOf, fileOf, isNew, type TypedFields, typedOf, valuesOf } from './entries'
import type { EntryField } from './entry-fields'
import { whatRestsOn } from './rests-on'
import { readTexts } from './save'

/** One entry as its form shows it. */
export interface OpenEntry {
  readonly ref: EntryRef
  readonly isNew: boolean
  readonly fields: readonly EntryField[]
  readonly typed: TypedFields
  /** The revision of its file; 0 while there is none. */
  readonly basedOn: number
  /** Why it cannot be removed, a sentence each. */
  readonly restsOn: readonly string[]
}

/** Undefined for each that is not there. */
export async function openEntries(
  _editor: Editor,
  refs: readonly EntryRef[],
): Promise<readonly (OpenEntry | undefined)[]> {
  const opened = await archive()
  const { texts, numbers } = await readTexts(opened)
  return Promise.all(
    refs.map(async (ref): Promise<OpenEntry | undefined> => {
      const file = fileOf(ref)
      const entry = entryIn(texts[file], ref)
      if (!isNew(ref) && entry === undefined) return undefined
      const fields = fieldsOf(ref, texts)
      const restsOn = isNew(ref) ? [] : await whatRestsOn(opened.db, ref, texts)
      return { ref, isNew: isNew(ref), fields, typed: typedOf(entry, fields), basedOn: numbers[file], restsOn }
    }),
  )
}

export const listDeskTopics = async (_editor: Editor): Promise<readonly Topic[]> => listTopics((await archive()).db)

export async function listDeskOutlets(_editor: Editor): Promise<{
  readonly outlets: readonly RegisteredOutlet[]
  /** Names that documents cite and no outlet has; the most cited first. */
  readonly unregistered: readonly UnregisteredName[]
}> {
  const { db } = await archive()
  const { outlets } = await readRegistry(db)
  return {
    outlets: outlets.toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    unregistered: await listUnregistered(db, mostUnregistered),
  }
}

const mostUnregistered = 100

export interface DeskFeed {
  readonly side: string
  readonly place: number
  /** Its address, or its search. */
  readonly name: string
  readonly isSearch: boolean
  readonly outlet: string | undefined
}

/** The feeds of each topic that has any, by its id. */
export async function listDeskFeeds(_editor: Editor): Promise<ReadonlyMap<string, readonly DeskFeed[]>> {
  const { texts } = await readTexts(await archive())
  const { feeds } = valuesOf(texts)
  return new Map(
    Object.entries(feeds).map(([topic, { sides }]) => [
      topic,
      Object.entries(sides).flatMap(([side, list]) =>
        list.map((each, place): DeskFeed => {
          const { url, search, outlet } = each as { readonly url?: string; readonly search?: string; outlet?: string }
          return { side, place, name: url ?? search ?? '', isSearch: url === undefined, outlet }
        }),
      ),
    ]),
  )
}

/** Files that were changed in content/ and at the desk: nothing of them is taken until somebody decides. */
export async function listSettingsConflicts(_editor: Editor): Promise<readonly SettingsFile[]> {
  const { db } = await archive()
  const seen = await Promise.all(settingsFiles.map((file) => seenSettingsFile(db, file)))
  return seen.flatMap((each) => (each?.state === 'conflict' ? each.file : []))
}

export interface HistoryEntry extends Omit<SettingsRevision, 'text'> {
  /** Changed lines with two around them: ` `, `-` or `+` before each; `null` where lines are left out. */
  readonly lines: readonly (string | null)[]
  readonly isLatest: boolean
}

const shownRevisions = 20
const mostLines = 400

/** Newest first, at most twenty below `before`. */
export async function readSettingsHistory(
  _editor: Editor,
  file: SettingsFile,
  before?: number,
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly latest: number; readonly isMore: boolean }> {
  const { db } = await archive()
  const [head] = await listSettings(db, file, 1)
  const revisions = await listSettings(db, file, shownRevisions + 1, before)
  const entries = revisions.slice(0, shownRevisions).map(({ text, ...revision }, index): HistoryEntry => {
    const lines = changedLines(revisions[index + 1]?.text ?? '', text)
    return { ...revision, lines, isLatest: revision.number === head?.number }
  })
  return { entries, latest: head?.number ?? 0, isMore: revisions.length > shownRevisions }
}

function changedLines(before: string, after: string): readonly (string | null)[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 2 })
  const lines = hunks.flatMap((hunk, index) => [...(index > 0 ? [null] : []), ...hunk.lines])
  return lines.length > mostLines ? [...lines.slice(0, mostLines), null] : lines
}
