import { join } from 'node:path'
import type { Document } from '@/lib/digest/document'
import { type Fault, InvalidDocument } from '@/lib/digest/invalid-document'
import { parseDocument } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { knownChecksums, knownFiles, markFileGone } from '@/lib/store/files/content-file'
import { type Imported, importRevision } from '@/lib/store/files/import-revision'
import { typeFiles } from './contentlayer/staging'
import { decodeText, originOf, readRawFile } from './raw-file'
import { type ContentFile, pathOf, walkContent } from './walk'

export interface ImportFiles {
  readonly archive: Archive
  readonly contentDir: string
  /** IANA zone for dates without one. */
  readonly timeZone: string
  readonly now: Date
  readonly prefer?: 'file' | 'desk'
  /** Says what would happen and writes nothing. */
  readonly dryRun?: boolean
  /** Called as changed files are dealt with. */
  readonly onProgress?: (done: number, changed: number) => void
}

/** What became of one file; `path` is relative to content/. Files that have not changed are only counted. */
export type FileOutcome = { readonly path: string } & (
  | (Extract<Imported, { kind: 'imported' }> & { readonly document: Document })
  | Exclude<Imported, { kind: 'imported' | 'unchanged' }>
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'gone' }
)
export type ImportStep = FileOutcome | { readonly kind: 'unchanged'; readonly count: number }

/** Files typed and parsed together: large enough to share Contentlayer's start, small enough to hold in memory. */
const batchSize = 100

/**
 * Takes the files of content/ whose checksum is new into the ledger, and marks the documents whose file is gone.
 * Every file is dealt with, whatever becomes of the others. Throws only where content/ itself or the archive fails.
 */
export async function* importFiles(options: ImportFiles): AsyncGenerator<ImportStep> {
  const { archive, contentDir, now } = options
  const known = await knownChecksums(archive)
  const files = walkContent(contentDir)
  const changed: ContentFile[] = []
  let unchanged = 0
  for (const file of files) {
    if (file.faults.length === 0 && isKnown(file, contentDir, known)) unchanged += 1
    else changed.push(file)
  }
  for (let from = 0; from < changed.length; from += batchSize) {
    options.onProgress?.(from, changed.length)
    for await (const outcome of importBatch(changed.slice(from, from + batchSize), options)) {
      if (outcome.kind === 'unchanged') unchanged += outcome.count
      else yield outcome
    }
  }
  options.onProgress?.(changed.length, changed.length)
  const there = new Set(files.map(({ slug }) => slug))
  for (const slug of await knownFiles(archive)) {
    if (there.has(slug)) continue
    if (!options.dryRun) await markFileGone(archive, slug, now)
    yield { kind: 'gone', path: pathOf(slug.includes('/') ? 'digest' : 'story', slug) }
  }
  yield { kind: 'unchanged', count: unchanged }
}

function isKnown(file: ContentFile, contentDir: string, known: ReadonlyMap<string, string>): boolean {
  const checksum = known.get(file.slug)
  if (checksum === undefined) return false
  const raw = readRawFile(join(contentDir, file.path))
  return raw.kind === 'raw' && raw.checksum === checksum
}

interface Arrival {
  readonly file: ContentFile
  readonly document: Document
}

async function* importBatch(files: readonly ContentFile[], options: ImportFiles): AsyncGenerator<ImportStep> {
  const { archive, now: at, prefer, dryRun } = options
  const arrivals: Arrival[] = []
  for (const file of files) {
    const arrival = receive(file, options)
    if ('document' in arrival) arrivals.push(arrival)
    else yield { kind: 'refused', path: file.path, faults: arrival.faults }
  }
  if (arrivals.length === 0) return
  const typed = await typeFiles(arrivals.map(({ file, document }) => ({ path: file.path, text: document.text })))
  for (const { file, document } of arrivals) {
    const { path } = file
    const answer = typed.get(path)
    if (answer?.kind !== 'typed') {
      const reason = answer?.reason ?? 'Contentlayer dropped it'
      yield { kind: 'refused', path, faults: [{ line: undefined, field: 'front matter', reason }] }
      continue
    }
    const imported = await importRevision(archive, {
      document,
      at,
      ...(prefer && { prefer }),
      ...(dryRun && { dryRun }),
    })
    if (imported.kind === 'unchanged') yield { kind: 'unchanged', count: 1 }
    else if (imported.kind === 'imported') yield { ...imported, path, document }
    else yield { ...imported, path }
  }
}

/** Reads and parses one file, before Contentlayer sees it: its own reader runs code and follows aliases. */
function receive(file: ContentFile, options: ImportFiles): Arrival | { readonly faults: readonly Fault[] } {
  if (file.faults.length > 0) return { faults: file.faults }
  const absolute = join(options.contentDir, file.path)
  const raw = readRawFile(absolute)
  if (raw.kind === 'refused') return raw
  const text = decodeText(raw.bytes)
  if (typeof text !== 'string') return { faults: text }
  const { kind, slug } = file
  const origin = originOf(absolute)
  try {
    return { file, document: parseDocument(text, { kind, slug, origin, timeZone: options.timeZone }) }
  } catch (error) {
    if (error instanceof InvalidDocument) return error
    throw error
  }
}
