import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, isInvalidDocument } from '@/lib/digest/invalid-document'
import { emptyRegistry, type OutletRegistry } from '@/lib/digest/outlets/registry'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import type { Topic } from '@/lib/digest/topic'
import { parseTopics } from '@/lib/digest/topics-file'
import type { Archive } from '@/lib/store/archive'
import {
  type ImportedSettings,
  importSettings,
  loseSettingsFile,
  seenSettingsFile,
} from '@/lib/store/ledger/settings-files'
import { latestSettings } from '@/lib/store/ledger/settings-revisions'
import type { SettingsFile } from '@/lib/store/tables'
import { checksumOf, decodeText, originOf, readRawFile } from './raw-file'

export interface ImportSettings {
  readonly prefer?: 'file' | 'desk' | undefined
  /** Says what would be and writes nothing. */
  readonly dryRun?: boolean
  readonly now?: Date
}

/** `value`: what holds now; of a dry run, what would hold. */
export type SettingsOutcome<Value> =
  | ((ImportedSettings | { readonly kind: 'gone' }) & { readonly value: Value })
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

interface SettingsReader<Value> {
  readonly file: SettingsFile
  /** Throws InvalidDocument. */
  readonly parse: (text: string, origin: string) => Value
  /** Where neither the file nor the ledger has any. */
  readonly none: Value
}

export const importTopics = (archive: Archive, contentDir: string, options: ImportSettings = {}) =>
  importSettingsFile<readonly Topic[]>(
    archive,
    contentDir,
    { file: 'topics.yaml', parse: parseTopics, none: [] },
    options,
  )

export const importOutlets = (archive: Archive, contentDir: string, options: ImportSettings = {}) =>
  importSettingsFile<OutletRegistry>(
    archive,
    contentDir,
    { file: 'outlets.yaml', parse: parseOutletRegistry, none: emptyRegistry },
    options,
  )

/**
 * Imports a file of settings whose text is new, as a document is imported: if the desk changed it too, nothing is taken.
 * Without the file everything stays; a bad file changes nothing.
 */
export async function importSettingsFile<Value>(
  archive: Archive,
  contentDir: string,
  reader: SettingsReader<Value>,
  { prefer, dryRun = false, now = new Date() }: ImportSettings = {},
): Promise<SettingsOutcome<Value>> {
  const { file, parse } = reader
  const path = join(contentDir, file)
  const held = async (outcome: ImportedSettings | { readonly kind: 'gone' }): Promise<SettingsOutcome<Value>> => {
    const latest = await latestSettings(archive.db, file)
    if (!latest) return { ...outcome, value: reader.none }
    return read(latest.text, file, parse, (value) => ({ ...outcome, value }))
  }
  const seen = await seenSettingsFile(archive.db, file)
  if (!existsSync(path)) {
    const isNew =
      seen !== undefined && seen.state !== 'gone' && (dryRun || (await loseSettingsFile(archive, file, now)))
    return held({ kind: isNew ? 'gone' : 'unchanged' })
  }
  const raw = readRawFile(path)
  if (raw.kind === 'refused') return raw
  const text = decodeText(raw.bytes)
  if (typeof text !== 'string') return { kind: 'refused', faults: text }
  if (seen?.state === 'present' && seen.checksum === checksumOf(text)) return held({ kind: 'unchanged' })
  return read(text, originOf(path), parse, async (value) => {
    const imported = await importSettings(archive, { file, text, at: now, prefer, dryRun })
    return imported.kind === 'imported' ? { ...imported, value } : held(imported)
  })
}

/** Only the parser's own refusal is an answer. */
function read<Value, Answer>(
  text: string,
  origin: string,
  parse: (text: string, origin: string) => Value,
  then: (value: Value) => Answer,
): Answer | { readonly kind: 'refused'; readonly faults: readonly Fault[] } {
  let value: Value
  try {
    value = parse(text, origin)
  } catch (error) {
    if (isInvalidDocument(error)) return { kind: 'refused', faults: error.faults }
    throw error
  }
  return then(value)
}
