import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type ImportFiles, type ImportStep, importFiles } from '@/lib/content-files/import-files'
import { applyEdit } from '@/lib/digest/apply-edit'
import type { Edit } from '@/lib/digest/edit'
import { parseDocument } from '@/lib/digest/parse'
import type { Archive } from '@/lib/store/archive'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { findLatestRevision } from '@/lib/store/revisions/revisions'

export const emptyContent = (): string => mkdtempSync(join(tmpdir(), 'parallax-content-'))

export function put(contentDir: string, path: string, text: string | Uint8Array): string {
  const file = join(contentDir, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

export const noon = new Date('2026-03-01T12:00:00Z')

export async function syncAll(
  archive: Archive,
  contentDir: string,
  options: Partial<ImportFiles> = {},
): Promise<Record<string, ImportStep> & { unchanged: number }> {
  const steps: Record<string, ImportStep> = {}
  let unchanged = 0
  for await (const step of importFiles({ archive, contentDir, timeZone: 'UTC', now: noon, ...options })) {
    if (step.kind === 'unchanged') unchanged = step.count
    else steps[step.path] = step
  }
  return { ...steps, unchanged } as Record<string, ImportStep> & { unchanged: number }
}

export async function editAtDesk(archive: Archive, slug: string, edit: Edit): Promise<number> {
  const latest = await findLatestRevision(archive.db, slug)
  if (!latest) throw new Error(`There is no ${slug}`)
  const context = { kind: latest.kind, slug, origin: slug, timeZone: 'UTC' }
  const document = applyEdit(parseDocument(latest.text, context), edit, context)
  const number = latest.number + 1
  const given = { document, basedOn: latest.number, origin: 'desk', acts: ['edit-draft'] } as const
  await appendRevision(archive, { ...given, submission: `${slug} ${number}`, at: noon })
  return number
}
