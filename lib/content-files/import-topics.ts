import { join } from 'node:path'
import type { Fault } from '@/lib/digest/invalid-document'
import type { Topic } from '@/lib/digest/topic'
import { parseTopics } from '@/lib/digest/topics-file'
import type { Archive } from '@/lib/store/archive'
import { recheckWaiting } from '@/lib/store/projections/checklist'
import { listTopics, replaceTopics } from '@/lib/store/projections/topics'
import { readOwnFile } from './own-file'

export type TopicsOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'replaced'; readonly topics: readonly Topic[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Imports content/topics.yaml. Without the file no topic is declared; a bad file changes nothing. */
export async function importTopics(
  archive: Archive,
  contentDir: string,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<TopicsOutcome> {
  const read = readOwnFile<readonly Topic[]>(join(contentDir, 'topics.yaml'), parseTopics, [])
  if ('faults' in read) return { kind: 'refused', faults: read.faults }
  const topics = read.value
  if (JSON.stringify(await listTopics(archive.db)) === JSON.stringify(topics)) return { kind: 'unchanged' }
  if (!dryRun) {
    await replaceTopics(archive, topics)
    await recheckWaiting(archive)
  }
  return { kind: 'replaced', topics }
}
