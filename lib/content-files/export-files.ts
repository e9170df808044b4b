import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '@/lib/store/archive'
import { recordExport } from '@/lib/store/ledger/content-file'
import { type ExportedHead, exportHeads } from '@/lib/store/ledger/export-heads'
import { checksumAt, checksumOf } from './raw-file'
import { pathOf } from './walk'
import { writeFileAtomically } from './write-file'

export type ExportOutcome = { readonly path: string } & (
  | { readonly kind: 'written'; readonly revision: number | undefined }
  /** The file contains text that neither the ledger nor the last export wrote; it was left alone. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unchanged' }
)

/**
 * Writes the desk's changes since the last import or export back into content/. A file that changed meanwhile is
 * reported and left alone. The next sync imports none of the written files.
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

const besides = ['feeds.yaml', 'outlets.yaml', 'topics.yaml', 'prompts/digest.md', 'prompts/story.md']

/**
 * Writes the latest text of every document under `folder`, laid out like content/. Overwrites no file with other text.
 */
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
  if (there === undefined) return undefined
  if (file?.state === 'present' && there === file.checksum) return undefined
  if (file?.state === 'conflict')
    return 'Both the file and the document at the desk changed. Run npm run sync -- --prefer file, or --prefer desk, first.'
  return 'The file was changed since it was imported. Run npm run sync first.'
}
