import { join } from 'node:path'
import type { Document } from '@/lib/digest/document'
import type { Fault } from '@/lib/digest/invalid-document'
import { tryParse } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { knownFiles, markFileGone } from '@/lib/store/ledger/content-file'
import { type Imported, importRevision } from '@/lib/store/ledger/import-revision'
import { type ChecksumCache, openChecksumCache } from './checksum-cache'
import { typeFiles } from './contentlayer/staging'
import { isForGenerator } from './foreign-file'
import { decodeText, originOf } from './raw-file'
import { type ContentFile, pathOf, walkContent } from './walk'

export interface ImportFiles {
  readonly archive: Archive
  readonly contentDir: string
  readonly timeZone: string
  readonly now: Date
  readonly prefer?: 'file' | 'desk'
  readonly dryRun?: boolean
  /** File of the checksum cache; without it every file is read. */
  readonly checksumCache?: string
  readonly onProgress?: (done: number, changed: number) => void
}

export type FileOutcome = { readonly path: string } & (
  | (Extract<Imported, { kind: 'imported' }> & { readonly document: Document })
  | Exclude<Imported, { kind: 'imported' | 'unchanged' }>
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'gone' }
  | { readonly kind: 'passed-over'; readonly what: string }
)
export type ImportStep = FileOutcome | { readonly kind: 'unchanged'; readonly count: number }

/** Large enough to share Contentlayer's start-up, small enough for memory. */
const batchSize = 100

/**
 * Imports the files of content/ whose checksum is new, and marks documents whose file was deleted. A bad file does not
 * stop the others; throws only where content/ itself or the archive fails.
 */
export async function* importFiles(options: ImportFiles): AsyncGenerator<ImportStep> {
  const { archive, contentDir, now } = options
  const known = await knownFiles(archive)
  const { files, passedOver } = walkContent(contentDir)
  const checksums = openChecksumCache({ file: options.checksumCache, contentDir, now })
  const isKnown = ({ slug, path }: ContentFile) => {
    const checksum = known.get(slug)
    return checksum !== undefined && checksums.checksumOf(path) === checksum
  }
  const changed = files.filter((file) => file.faults.length > 0 || !isKnown(file))
  let unchanged = files.length - changed.length
  for (let from = 0; from < changed.length; from += batchSize) {
    options.onProgress?.(from, changed.length)
    for await (const outcome of importBatch(changed.slice(from, from + batchSize), checksums, options)) {
      if (outcome.kind === 'unchanged') unchanged += outcome.count
      else yield outcome
    }
  }
  options.onProgress?.(changed.length, changed.length)
  const there = new Set(files.map(({ slug }) => slug))
  for (const slug of known.keys()) {
    if (there.has(slug)) continue
    if (!options.dryRun) await markFileGone(archive, slug, now)
    yield { kind: 'gone', path: pathOf(slug.includes('/') ? 'digest' : 'story', slug) }
  }
  if (!options.dryRun) checksums.save()
  for (const each of passedOver) yield { kind: 'passed-over', ...each }
  yield { kind: 'unchanged', count: unchanged }
}

interface Arrival {
  readonly file: ContentFile
  readonly document: Document
}

async function* importBatch(
  files: readonly ContentFile[],
  checksums: ChecksumCache,
  options: ImportFiles,
): AsyncGenerator<ImportStep> {
  const { archive, now: at, prefer, dryRun } = options
  const arrivals: Arrival[] = []
  for (const file of files) {
    const arrival = receive(file, checksums, options)
    if ('document' in arrival) arrivals.push(arrival)
    else yield { path: file.path, ...arrival }
  }
  if (arrivals.length === 0) return
  const typed = await typeFiles(arrivals.map(({ file, document }) => ({ path: file.path, text: document.text })))
  for (const { file, document } of arrivals) {
    const { path } = file
    const answer = typed.get(path)
    if (answer?.kind !== 'typed') {
      const said = answer?.reason ?? 'Contentlayer gave no reason'
      const reason = `This file passed our checks, but Contentlayer could not read it. Please report this. (${said})`
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

type NoDocument =
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'passed-over'; readonly what: string }

/** Parsed before Contentlayer sees it: its own parser runs code and follows aliases. */
function receive(file: ContentFile, checksums: ChecksumCache, options: ImportFiles): Arrival | NoDocument {
  if (file.faults.length > 0) return { kind: 'refused', faults: file.faults }
  const absolute = join(options.contentDir, file.path)
  const raw = checksums.read(file.path)
  if (raw.kind === 'refused') return raw
  const text = decodeText(raw.bytes)
  if (typeof text !== 'string') return { kind: 'refused', faults: text }
  const { kind, slug } = file
  const origin = originOf(absolute)
  const { document, faults } = tryParse(text, { kind, slug, origin, timeZone: options.timeZone })
  if (document) return { file, document }
  if (isForGenerator(text)) return { kind: 'passed-over', what: 'pages for another generator, such as Hugo or Jekyll' }
  return { kind: 'refused', faults }
}
