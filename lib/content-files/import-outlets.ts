import { join } from 'node:path'
import type { Fault } from '@/lib/digest/invalid-document'
import { emptyRegistry } from '@/lib/digest/outlets/registry'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import type { Archive } from '@/lib/store/archive'
import { recheckWaiting } from '@/lib/store/projections/checklist'
import { isCurrentRegistry, replaceOutlets } from '@/lib/store/projections/replace-outlets'
import { readOwnFile } from './own-file'

export type OutletsOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'replaced'; readonly count: number }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Imports content/outlets.yaml. Without the file no outlet is classified; a bad file changes nothing. */
export async function importOutlets(
  archive: Archive,
  contentDir: string,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<OutletsOutcome> {
  const read = readOwnFile(join(contentDir, 'outlets.yaml'), parseOutletRegistry, emptyRegistry)
  if ('faults' in read) return { kind: 'refused', faults: read.faults }
  if (await isCurrentRegistry(archive.db, read.value)) return { kind: 'unchanged' }
  if (!dryRun) {
    await replaceOutlets(archive, read.value)
    await recheckWaiting(archive)
  }
  return { kind: 'replaced', count: read.value.outlets.length }
}
