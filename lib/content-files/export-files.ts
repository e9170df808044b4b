import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '@/lib/store/archive'
import { recordExport } from '@/lib/store/ledger/content-file'
import { type ExportedHead, exportHeads } from '@/lib/store/ledger/export-heads'
import { checksumAt, checksumOf } from './raw-file'
import { pathOf } from './walk'
import { writeFileAtomically } from './write-file'

/** What became of one document; `path` is relative to content/. */
export type ExportOutcome = { readonly path: string } & (
  | { readonly kind: 'written'; readonly revision: number | undefined }
  /** The file holds what neither the ledger nor the last export put there; it was left as it is. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unchanged' }
)

/**
 * Writes what the desk changed since the file was last taken in or written out back into content/. A file that moved
 * on meanwhile is named and left alone. Afterwards the files count as known: the next sync takes nothing.
 */
export async function* exportFiles(archive: Archive, contentDir: string, now: Date): AsyncGenerator<ExportOutcome> {
  for await (const head of exportHeads(archive)) {
    const path = pathOf(head.kind, head.slug)
    if (!head.deskChanged) {
      yield { kind: 'unchanged', path }
      continue
    }
    const there = checksumAt(join(contentDir, path))
    const reason = there === head.checksum ? undefined : whyNotOver(there, head)
    if (reason) {
      yield { kind: 'refused', path, reason }
      continue
    }
    if (there !== head.checksum) writeFileAtomically(contentDir, path, head.text)
    await recordExport(archive, { slug: head.slug, revision: head.revision, at: now })
    yield { kind: 'written', path, revision: head.revision }
  }
}

/** What content/ holds beside documents. It is not in the ledger as text, so it is copied as it stands. */
const besides = ['feeds.yaml', 'outlets.yaml', 'topics.yaml']

/** Writes the latest text of every document under `folder`, in the layout of content/. Overwrites nothing different. */
export async function* exportLedger(
  archive: Archive,
  contentDir: string,
  folder: string,
): AsyncGenerator<ExportOutcome> {
  mkdirSync(folder, { recursive: true })
  for (const path of besides) {
    const source = join(contentDir, path)
    if (existsSync(source)) yield place(folder, path, readFileSync(source, 'utf8'))
  }
  for await (const { kind, slug, text, revision } of exportHeads(archive))
    yield place(folder, pathOf(kind, slug), text, revision)
}

function place(folder: string, path: string, text: string, revision?: number): ExportOutcome {
  const there = checksumAt(join(folder, path))
  if (there === checksumOf(text)) return { kind: 'unchanged', path }
  if (there !== undefined)
    return {
      kind: 'refused',
      path,
      reason: 'A file with another text is there already. Move it away, or export into an empty folder.',
    }
  writeFileAtomically(folder, path, text)
  return { kind: 'written', path, revision }
}

function whyNotOver(there: string | undefined, { file }: ExportedHead): string | undefined {
  // Nothing there is nothing to overwrite: a digest made at the desk, or a file deleted since.
  if (there === undefined) return undefined
  if (file?.state === 'present' && there === file.checksum) return undefined
  if (file?.state === 'conflict')
    return 'Both the file and the document at the desk changed. Run npm run sync -- --prefer file, or --prefer desk, first.'
  return 'The file was changed since it was imported. Run npm run sync first.'
}
