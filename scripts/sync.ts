import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importFiles, originOf } from '@/lib/content-files/import-files'
import { importOutlets } from '@/lib/content-files/import-outlets'
import { importTopics } from '@/lib/content-files/import-topics'
import { environment } from '@/lib/env'
import { openArchive } from '@/lib/store/open-archive'
import { command, Misuse } from './command'
import { progressBar } from './progress-bar'
import { refusalLines, syncLine, syncSummary } from './sync-report'

const help = `
npm run sync -- [--prefer file|desk] [--dry-run]

Takes new and changed files of content/ into the ledger. Running servers refresh by themselves.

  --prefer file   where the desk and the file both moved on, the file becomes a new revision
  --prefer desk   …, the desk's revision stays, and npm run export writes it over the file
  --dry-run       says what would happen and writes nothing

Exits with 1 if any file was refused; all others have been taken in.
`

await command(help, { prefer: { type: 'string' }, 'dry-run': { type: 'boolean' } }, async ({ values, files }) => {
  const { prefer } = values
  if (prefer !== undefined && prefer !== 'file' && prefer !== 'desk') throw new Misuse('--prefer is file or desk.')
  if (files.length > 0) throw new Misuse('sync takes no file names: it looks at all of content/.')
  const { contentDir, timeZone } = environment()
  if (!existsSync(contentDir)) throw new Error(`There is no folder ${contentDir}; set CONTENT_DIR.`)
  const dryRun = values['dry-run'] ?? false
  const archive = await openArchive()
  const bar = progressBar('Taking in')
  const counts: Record<string, number> = {}
  try {
    const topics = await importTopics(archive, contentDir, { dryRun })
    if (topics.kind === 'refused') {
      counts.refused = 1
      for (const line of refusalLines(join(contentDir, 'topics.yaml'), topics.faults)) bar.log(line)
    } else if (topics.kind === 'replaced')
      bar.log(`topics    ${topics.topics.map(({ id }) => id).join(', ') || 'none'}`)
    const outlets = await importOutlets(archive, contentDir, { dryRun })
    if (outlets.kind === 'refused') {
      counts.refused = (counts.refused ?? 0) + 1
      for (const line of refusalLines(join(contentDir, 'outlets.yaml'), outlets.faults)) bar.log(line)
    } else if (outlets.kind === 'replaced') bar.log(`outlets   ${outlets.count || 'none'} registered`)
    const steps = importFiles({
      ...{ archive, contentDir, timeZone, dryRun, now: new Date(), onProgress: bar.update },
      ...(prefer && { prefer }),
    })
    for await (const step of steps) {
      counts[step.kind] = (counts[step.kind] ?? 0) + (step.kind === 'unchanged' ? step.count : 1)
      if (step.kind === 'refused')
        for (const line of refusalLines(originOf(join(contentDir, step.path)), step.faults)) bar.log(line)
      else if (step.kind !== 'unchanged') bar.log(syncLine(step, originOf(join(contentDir, step.path))))
    }
  } finally {
    bar.stop()
    await archive.close()
  }
  console.log(syncSummary(counts, dryRun))
  return counts.refused || counts.conflict ? 1 : 0
})
