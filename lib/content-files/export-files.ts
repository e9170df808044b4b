import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '@/lib/store/archive'
import { recordExport } from '@/lib/store/ledger/content-file'
import { exportHeads } from '@/lib/store/ledger/export-heads'
import { exportSettings, recordSettingsExport } from '@/lib/store/ledger/settings-files'
import { settingsFiles } from '@/lib/store/tables'
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
  for (const settings of await exportSettings(archive.db)) {
    const { file: path, number: revision, seen } = settings
    yield await writeBack(contentDir, { ...settings, path, revision, file: seen }, () =>
      recordSettingsExport(archive, settings, now),
    )
  }
  for await (const head of exportHeads(archive)) {
    const { slug, revision } = head
    yield await writeBack(contentDir, { ...head, path: pathOf(head.kind, slug) }, () =>
      recordExport(archive, { slug, revision, at: now }),
    )
  }
}

interface WrittenBack {
  readonly path: string
  readonly revision: number
  readonly text: string
  readonly checksum: string
  /** As last seen. */
  readonly file: { readonly checksum: string; readonly state: 'present' | 'conflict' | 'gone' } | undefined
  readonly deskChanged: boolean
}

async function writeBack(
  contentDir: string,
  written: WrittenBack,
  record: () => Promise<void>,
): Promise<ExportOutcome> {
  const { path, revision, text, checksum, deskChanged } = written
  if (!deskChanged) return { kind: 'unchanged', path }
  const there = checksumAt(join(contentDir, path))
  const reason = there === checksum ? undefined : whyNotOver(there, written)
  if (reason) return { kind: 'refused', path, reason }
  if (there !== checksum) writeFileAtomically(contentDir, path, text)
  await record()
  return { kind: 'written', path, revision }
}

/**
 * Writes the latest text of every document, and of topics, outlets and feeds, under `folder`, laid out like content/. Overwrites no file with other text.
 */
export async function* exportLedger(
  archive: Archive,
  contentDir: string,
  folder: string,
): AsyncGenerator<ExportOutcome> {
  mkdirSync(folder, { recursive: true })
  const settings = new Map((await exportSettings(archive.db)).map((each) => [each.file as string, each]))
  for (const path of [...settingsFiles, 'prompts/digest.md', 'prompts/story.md']) {
    const kept = settings.get(path)
    const source = join(contentDir, path)
    if (kept) yield place(folder, path, kept.text, kept.number)
    else if (existsSync(source)) yield place(folder, path, readFileSync(source, 'utf8'))
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

function whyNotOver(there: string | undefined, { file }: WrittenBack): string | undefined {
  if (there === undefined) return undefined
  if (file?.state === 'present' && there === file.checksum) return undefined
  if (file?.state === 'conflict')
    return 'Both the file and the document at the desk changed. Run npm run sync -- --prefer file, or --prefer desk, first.'
  return 'The file was changed since it was imported. Run npm run sync first.'
}
