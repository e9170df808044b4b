import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, InvalidDocument } from '@/lib/digest/invalid-document'
import type { Topic } from '@/lib/digest/topic'
import { parseTopics } from '@/lib/digest/topics-file'
import type { Archive } from '@/lib/store/archive'
import { listTopics, replaceTopics } from '@/lib/store/topics/topics'
import { originOf } from './import-files'
import { decodeText, readRawFile } from './raw-file'

export type TopicsOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'replaced'; readonly topics: readonly Topic[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Takes content/topics.yaml into the archive. Without the file no topic is declared; a bad one changes nothing. */
export async function importTopics(
  archive: Archive,
  contentDir: string,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<TopicsOutcome> {
  const topics = readTopics(join(contentDir, 'topics.yaml'))
  if ('faults' in topics) return { kind: 'refused', faults: topics.faults }
  if (JSON.stringify(await listTopics(archive.db)) === JSON.stringify(topics)) return { kind: 'unchanged' }
  if (!dryRun) await replaceTopics(archive, topics)
  return { kind: 'replaced', topics }
}

function readTopics(path: string): readonly Topic[] | { readonly faults: readonly Fault[] } {
  if (!existsSync(path)) return []
  const raw = readRawFile(path)
  if (raw.kind === 'refused') return raw
  const text = decodeText(raw.bytes)
  if (typeof text !== 'string') return { faults: text }
  try {
    return parseTopics(text, originOf(path))
  } catch (error) {
    if (error instanceof InvalidDocument) return error
    throw error
  }
}
