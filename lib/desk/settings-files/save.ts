import { isDeepStrictEqual } from 'node:util'
import { editYaml } from '@/lib/digest/edit-yaml'
import { foldName } from '@/lib/digest/outlets/outlet-name'
import type { Editor } from '../../store/accounts/editor'
import type { Archive } from '../../store/archive'
import {
  appendSettings,
  findSettings,
  latestSettings,
  type SettingsRevision,
} from '../../store/ledger/settings-revisions'
import { archive } from '../../store/open-archive'
import { type SettingsFile, settingsFiles } from '../../store/tables'
import { demand } from '../demand'
import { type FileFault, faultsOfChange } from './check-texts'
import {
  type EntryRef,
  entryIn,
  fieldsOf,
  fileOf,
  isNew,
  type SettingsTexts,
  type TypedFields,
  typedOf,
  withoutEntry,
  withTyped,
} from './entries'
import type { EntryField } from './entry-fields'
import { whatRestsOn } from './rests-on'

/** One form: what is to be changed, what was typed, and the revision of its file that it was opened at. */
export interface EntryForm {
  readonly ref: EntryRef
  readonly typed: TypedFields
  readonly basedOn: number
  readonly reason: string | undefined
}

export interface FieldFault {
  /** The key of the field; undefined where the form has none for it. */
  readonly key: string | undefined
  readonly reason: string
}

export type EntrySaved =
  | { readonly kind: 'saved'; readonly revision: number; readonly ref: EntryRef }
  | { readonly kind: 'unchanged' }
  /** Somebody changed the same entry since; `theirs` as the form shows it, undefined where it was removed. */
  | { readonly kind: 'stale'; readonly latest: SettingsRevision; readonly theirs: TypedFields | undefined }
  | { readonly kind: 'invalid'; readonly faults: readonly FieldFault[] }
  /** It cannot be removed: sentences. */
  | { readonly kind: 'needed'; readonly by: readonly string[] }

interface Read {
  readonly texts: SettingsTexts
  readonly numbers: Readonly<Record<SettingsFile, number>>
  readonly latest: Readonly<Record<SettingsFile, SettingsRevision | undefined>>
}

/** The latest text of each file. */
export async function readTexts({ db }: Pick<Archive, 'db'>): Promise<Read> {
  const all = await Promise.all(settingsFiles.map(async (file) => [file, await latestSettings(db, file)] as const))
  const by = <Value>(value: (latest: SettingsRevision | undefined) => Value) =>
    Object.fromEntries(all.map(([file, latest]) => [file, value(latest)])) as Record<SettingsFile, Value>
  return {
    texts: by((latest) => latest?.text ?? ''),
    numbers: by((latest) => latest?.number ?? 0),
    latest: by((latest) => latest),
  }
}

type Planned =
  | { readonly kind: 'planned'; readonly texts: SettingsTexts; readonly change: string; readonly ref: EntryRef }
  | Exclude<EntrySaved, { kind: 'saved' | 'stale' }>

/** Adds or changes a topic, a side, an outlet or a feed. For publishers and admins; logged, and in the history of its file. */
export const saveEntry = (editor: Editor, form: EntryForm, now = new Date()): Promise<EntrySaved> =>
  save(editor, form, now, async ({ texts }) => planSave(texts, form))

/** Removes one on which nothing rests. */
export const removeEntry = (editor: Editor, form: Omit<EntryForm, 'typed'>, now = new Date()): Promise<EntrySaved> =>
  save(editor, form, now, async ({ texts }, opened) => {
    const by = await whatRestsOn(opened.db, form.ref, texts)
    return by.length > 0 ? { kind: 'needed', by } : planRemoval(texts, form.ref)
  })

/** Twice more where another entry of the same file was saved in between. */
const tries = 3

async function save(
  editor: Editor,
  { ref, basedOn, reason, typed }: Omit<EntryForm, 'typed'> & Partial<EntryForm>,
  now: Date,
  plan: (read: Read, opened: Archive) => Promise<Planned>,
): Promise<EntrySaved> {
  const opened = await archive()
  await demand(opened, editor, ['change-settings-files'], undefined, now)
  const [file, isRemoval] = [fileOf(ref), typed === undefined]
  for (let attempt = 1; ; attempt += 1) {
    const read = await readTexts(opened)
    const latest = read.latest[file]
    const entry = entryIn(read.texts[file], ref)
    if (latest && latest.number !== basedOn && !isNew(ref)) {
      const base = await findSettings(opened.db, file, basedOn)
      // Where others changed other entries only, nothing of theirs is touched.
      const fields = fieldsOf(ref, read.texts)
      const seen = (one: unknown) => (one === undefined || isRemoval ? one : typedOf(one, fields))
      if (!base || !isDeepStrictEqual(seen(entryIn(base.text, ref)), seen(entry)))
        return { kind: 'stale', latest, theirs: entry === undefined ? undefined : typedOf(entry, fields) }
    }
    const planned = await plan(read, opened)
    if (planned.kind !== 'planned') return planned
    const changes = settingsFiles
      .filter((each) => planned.texts[each] !== read.texts[each])
      .map((each) => ({ file: each, text: planned.texts[each], basedOn: read.numbers[each] }))
    if (changes.length === 0) return { kind: 'unchanged' }
    const by = { editor, change: planned.change, reason, at: now }
    const saved = await appendSettings(opened, changes, by)
    if (saved.kind === 'saved') return { kind: 'saved', revision: read.numbers[file] + 1, ref: planned.ref }
    if (attempt === tries) return { kind: 'stale', latest: saved.latest, theirs: undefined }
  }
}

function planSave(before: SettingsTexts, { ref, typed }: EntryForm): Planned {
  const file = fileOf(ref)
  const fields = fieldsOf(ref, before)
  const changed = withTyped(before[file], ref, fields, typed)
  if (changed === undefined) return nothingThere(ref)
  if (changed === 'taken')
    return invalid([{ key: fields.some(({ key }) => key === '@id') ? '@id' : undefined, reason: 'is there already' }])
  const texts = { ...before, [file]: changed.text }
  const id = String(changed.path.at(-1))
  const made: EntryRef = !isNew(ref)
    ? ref
    : ref.kind === 'topic'
      ? { ...ref, topic: typed.id?.trim() ?? '' }
      : ref.kind === 'side'
        ? { ...ref, side: typed.id?.trim() ?? '' }
        : ref.kind === 'outlet'
          ? { ...ref, outlet: id }
          : ref.kind === 'feed'
            ? { ...ref, place: Number(id) }
            : { ...ref, isNew: false }
  if (made.kind === 'side' && fields.some(({ key }) => key === '@search')) {
    const search = typed['@search']?.trim()
    if (!search) return invalid([{ key: '@search', reason: 'is missing: every side of a topic with feeds needs one' }])
    texts['feeds.yaml'] = editYaml(before['feeds.yaml'], (document) =>
      document.setIn(['topics', made.topic, 'sides', made.side], document.createNode([{ search }])),
    )
  }
  const faults = faultsOfChange(before, texts)
  if (faults.length > 0)
    return invalid(faults.map((fault) => fieldFault(fault, { file, fields, typed, path: changed.path })))
  const what = isNew(ref) ? `Added ${nameOf(made)}` : `Changed ${nameOf(made)}: ${changed.labels.join(', ')}`
  return { kind: 'planned', texts, change: what, ref: made }
}

function planRemoval(before: SettingsTexts, ref: EntryRef): Planned {
  const file = fileOf(ref)
  const text = withoutEntry(before[file], ref)
  if (text === undefined) return nothingThere(ref)
  const texts = { ...before, [file]: text }
  // A side's feeds are settings of the side, and go with it.
  if (ref.kind === 'side')
    texts['feeds.yaml'] = editYaml(
      before['feeds.yaml'],
      (document) => void document.deleteIn(['topics', ref.topic, 'sides', ref.side]),
    )
  const faults = faultsOfChange(before, texts)
  if (faults.length > 0) return { kind: 'needed', by: faults.map(inWords) }
  return { kind: 'planned', texts, change: `Removed ${nameOf(ref)}`, ref }
}

/** Puts an earlier text of a file back, as a new revision; `basedOn` is the latest that the editor saw. */
export async function restoreSettings(
  editor: Editor,
  { file, number, basedOn }: { readonly file: SettingsFile; readonly number: number; readonly basedOn: number },
  now = new Date(),
): Promise<Exclude<EntrySaved, { kind: 'saved' }> | { readonly kind: 'saved'; readonly revision: number }> {
  const opened = await archive()
  await demand(opened, editor, ['change-settings-files'], undefined, now)
  const { texts, latest } = await readTexts(opened)
  const [head, earlier] = [latest[file], await findSettings(opened.db, file, number)]
  if (!head || !earlier) return invalid([{ key: undefined, reason: `${file} has no revision ${number}.` }])
  if (head.number !== basedOn) return { kind: 'stale', latest: head, theirs: undefined }
  if (head.text === earlier.text) return { kind: 'unchanged' }
  const faults = faultsOfChange(texts, { ...texts, [file]: earlier.text })
  if (faults.length > 0) return invalid(faults.map((fault) => ({ key: undefined, reason: inWords(fault) })))
  const by = { editor, change: `Restored revision ${number}`, reason: undefined, at: now }
  const saved = await appendSettings(opened, [{ file, text: earlier.text, basedOn }], by)
  if (saved.kind === 'stale') return { ...saved, theirs: undefined }
  return { kind: 'saved', revision: basedOn + 1 }
}

const invalid = (faults: readonly FieldFault[]) => ({ kind: 'invalid', faults }) as const

const nothingThere = (ref: EntryRef) =>
  invalid([{ key: undefined, reason: `There is no ${nameOf(ref)} (any more): it may have been removed meanwhile.` }])

interface Within {
  readonly file: SettingsFile
  readonly fields: readonly EntryField[]
  readonly typed: TypedFields
  readonly path: readonly (string | number)[]
}

/** The parser names a place of the file; the form, its own field. */
function fieldFault(fault: FileFault, { file, fields, typed, path }: Within): FieldFault {
  const whole = fault.field.split('.')
  const isHere = fault.file === file && path.every((part, index) => String(part) === whole[index])
  if (!isHere) {
    // Of two outlets with one name, the later one of the file is named, which may be the other one.
    const claimed = /^"(.+)" is claimed /.exec(fault.reason)?.[1]
    const twin = claimed && fields.find(({ key }) => linesOf(typed[key]).includes(foldName(claimed)))
    const own = twin || (fault.file === 'feeds.yaml' && fields.find(({ key }) => key === '@search'))
    return own ? { key: own.key, reason: fault.reason } : { key: undefined, reason: inWords(fault) }
  }
  const rest = whole.slice(path.length).join('.')
  if (rest === '') return { key: fields.find(({ key }) => key === '@id' || key === 'id')?.key, reason: fault.reason }
  const field = fields.find(({ key }) => rest === key || rest.startsWith(`${key}.`))
  if (!field) return { key: undefined, reason: `${rest} ${fault.reason}` }
  const place = rest.slice(field.key.length + 1)
  return { key: field.key, reason: `${/^\d+$/.test(place) ? `Entry ${Number(place) + 1} ` : ''}${fault.reason}` }
}

const linesOf = (typed = ''): readonly string[] => typed.split('\n').map(foldName)

const inWords = ({ file, line, field, reason }: FileFault): string =>
  `${file}${line ? `, line ${line}` : ''}: ${field === 'file' ? '' : `${field} `}${reason}`

/** What it is called in sentences. */
export function nameOf(ref: EntryRef): string {
  switch (ref.kind) {
    case 'topic':
      return `topic ${ref.topic ?? ''}`.trim()
    case 'side':
      return `side ${ref.side ?? ''} of ${ref.topic}`
    case 'outlet':
      return `outlet ${ref.outlet ?? ''}`.trim()
    case 'topic-feeds':
      return `feeds of ${ref.topic}`
    case 'feed':
      return `feed ${(ref.place ?? 0) + 1} of ${ref.topic}, ${ref.side}`
  }
}
