import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importFiles } from '@/lib/content-files/import-files'
import { importOutlets } from '@/lib/content-files/import-outlets'
import { importTopics } from '@/lib/content-files/import-topics'
import { originOf } from '@/lib/content-files/raw-file'
import { refusalOf } from '@/lib/content-files/refused-file'
import { environment } from '@/lib/env'
import type { Archive } from '@/lib/store/archive'
import { noteRefusedFiles, type Refusal } from '@/lib/store/files/refused-files'
import { progressBar } from './progress-bar'
import { refusalLines, syncLine, syncSummary } from './report'

export interface SyncContent {
  readonly archive: Archive
  readonly prefer?: 'file' | 'desk' | undefined
  readonly dryRun?: boolean
  /** Says nothing where nothing changed. */
  readonly quiet?: boolean
}

/** Takes content/ in, telling a line for each file that changed. Answers whether any was refused. */
export async function syncContent({ archive, prefer, dryRun = false, quiet = false }: SyncContent): Promise<boolean> {
  const { contentDir, timeZone } = environment()
  if (!existsSync(contentDir)) throw new Error(`There is no folder ${contentDir}; set CONTENT_DIR.`)
  const bar = progressBar('Taking in')
  const counts: Record<string, number> = {}
  const refused: Refusal[] = []
  const count = (kind: string, by = 1) => {
    counts[kind] = (counts[kind] ?? 0) + by
  }
  try {
    const refuse = (path: string, faults: Parameters<typeof refusalLines>[1]) => {
      count('refused')
      refused.push(refusalOf(contentDir, path, faults))
      for (const line of refusalLines(originOf(join(contentDir, path)), faults)) bar.log(line)
    }
    const topics = await importTopics(archive, contentDir, { dryRun })
    if (topics.kind === 'refused') refuse('topics.yaml', topics.faults)
    else if (topics.kind === 'replaced') bar.log(`topics    ${topics.topics.map(({ id }) => id).join(', ') || 'none'}`)
    const outlets = await importOutlets(archive, contentDir, { dryRun })
    if (outlets.kind === 'refused') refuse('outlets.yaml', outlets.faults)
    else if (outlets.kind === 'replaced') bar.log(`outlets   ${outlets.count || 'none'} registered`)
    const options = { archive, contentDir, timeZone, dryRun, now: new Date(), onProgress: bar.update }
    for await (const step of importFiles({ ...options, ...(prefer && { prefer }) })) {
      if (step.kind === 'unchanged') count('unchanged', step.count)
      else if (step.kind === 'refused') refuse(step.path, step.faults)
      else {
        count(step.kind)
        bar.log(syncLine(step, originOf(join(contentDir, step.path))))
      }
    }
    // The desk hears of them from here: it has no other way to know that a file came.
    if (!dryRun) await noteRefusedFiles(archive, refused, options.now)
  } finally {
    bar.stop()
  }
  if (!quiet || Object.keys(counts).some((kind) => kind !== 'unchanged')) console.log(syncSummary(counts, dryRun))
  return Boolean(counts.refused || counts.conflict)
}
