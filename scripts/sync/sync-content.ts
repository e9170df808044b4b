import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { faultLines } from '@/lib/content-files/fault-lines'
import { type FileOutcome, importFiles } from '@/lib/content-files/import-files'
import { importOutlets, importTopics, type SettingsOutcome } from '@/lib/content-files/import-settings'
import { originOf } from '@/lib/content-files/raw-file'
import { refusalOf } from '@/lib/content-files/refused-file'
import { environment } from '@/lib/env'
import type { Archive } from '@/lib/store/archive'
import { noteRefusedFiles, type UnreadableFile } from '@/lib/store/ledger/refused-files'
import { listTopics } from '@/lib/store/projections/topics'
import type { SettingsFile } from '@/lib/store/tables'
import { importFeeds } from '@/lib/wire-runs/wire-settings'
import { progressBar } from './progress-bar'
import { heldLines, passedOverLines, syncLine, syncSummary } from './report'

export interface SyncContent {
  readonly archive: Archive
  readonly prefer?: 'file' | 'desk' | undefined
  readonly dryRun?: boolean
  readonly quiet?: boolean
}

/** One line for each changed file. Answers whether any was refused. */
export async function syncContent({ archive, prefer, dryRun = false, quiet = false }: SyncContent): Promise<boolean> {
  const { contentDir, dataDir, timeZone } = environment()
  if (!existsSync(contentDir))
    throw new Error(`There is no folder ${contentDir}. Set CONTENT_DIR to the folder with digests/ and stories/.`)
  const bar = progressBar('Importing')
  const counts: Record<string, number> = {}
  const passedOver: Extract<FileOutcome, { kind: 'passed-over' }>[] = []
  const refused: UnreadableFile[] = []
  const count = (kind: string, by = 1) => {
    counts[kind] = (counts[kind] ?? 0) + by
  }
  try {
    const refuse = (path: string, faults: Parameters<typeof faultLines>[2]) => {
      count('refused')
      refused.push(refusalOf(contentDir, path, faults))
      for (const line of faultLines('refused', originOf(join(contentDir, path)), faults)) bar.log(line)
    }
    const now = new Date()
    const take = <Value>(
      path: SettingsFile,
      outcome: SettingsOutcome<Value>,
      said: (value: Value) => string,
    ): Value | undefined => {
      if (outcome.kind === 'refused') {
        refuse(path, outcome.faults)
        return undefined
      }
      if (outcome.kind === 'imported') bar.log(said(outcome.value))
      else if (outcome.kind !== 'unchanged') {
        count(outcome.kind)
        bar.log(syncLine({ ...outcome, path }, originOf(join(contentDir, path))))
      }
      return outcome.value
    }
    const settings = { prefer, dryRun, now }
    const topics = take(
      'topics.yaml',
      await importTopics(archive, contentDir, settings),
      (value) => `topics    ${value.map(({ id }) => id).join(', ') || 'none'}`,
    )
    take(
      'feeds.yaml',
      await importFeeds(archive, topics ?? (await listTopics(archive.db)), settings),
      (value) => `feeds     of ${value.map(({ topic }) => topic).join(', ') || 'no topic'}`,
    )
    take(
      'outlets.yaml',
      await importOutlets(archive, contentDir, settings),
      ({ outlets }) => `outlets   ${outlets.length || 'none'} registered`,
    )
    const checksumCache = join(dataDir, 'cache/content-checksums.json')
    const options = { archive, contentDir, timeZone, dryRun, now, checksumCache, onProgress: bar.update }
    for await (const step of importFiles({ ...options, ...(prefer && { prefer }) })) {
      if (step.kind === 'unchanged') count('unchanged', step.count)
      else if (step.kind === 'refused') refuse(step.path, step.faults)
      else if (step.kind === 'passed-over') passedOver.push(step)
      else {
        count(step.kind)
        const file = originOf(join(contentDir, step.path))
        for (const line of [syncLine(step, file), ...heldLines(step, file)]) bar.log(line)
      }
    }
    // The desk has no other way to know of refused files.
    if (!dryRun) await noteRefusedFiles(archive, refused, now)
  } finally {
    bar.stop()
  }
  if (!quiet || Object.keys(counts).some((kind) => kind !== 'unchanged')) {
    for (const line of passedOverLines(passedOver, (path) => originOf(join(contentDir, path)))) console.log(line)
    console.log(syncSummary(counts, dryRun))
  }
  return Boolean(counts.refused || counts.conflict)
}
