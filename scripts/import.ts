import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { faultLines } from '@/lib/content-files/fault-lines'
import { type ForeignOutcome, importForeign } from '@/lib/content-files/import-foreign'
import { originOf } from '@/lib/content-files/raw-file'
import { environment } from '@/lib/env'
import { command, Misuse } from './command'
import { importPipeline } from './import/pipeline'

const help = `
npm run import -- FILE… [--published] [--force] [--dates day-first|month-first]
npm run import -- --pipeline FILE

Copies files to their place in content/: stories in plain text (one or more in a file), or a digest or a story under
any file name. npm run sync then imports them into the archive.

  --published          publishes stories from plain text; without this they are drafts. A story with a paragraph that
                       may belong to another article always stays a draft
  --force              overwrites a file in content/ that has another text of the same document; never another
                       document
  --dates day-first    05-06-2025 is 5 June; without --dates such a date is refused, unless other dates in the text
                       show the order
  --dates month-first  05-06-2025 is 6 May
  --pipeline FILE      adds the topics and Google News searches of a pipeline's own configuration (JSON) to
                       topics.yaml and feeds.yaml; topics that are there already stay as they are

Exits with 1 if anything was refused; everything else has been placed.
`

const options = {
  published: { type: 'boolean' },
  force: { type: 'boolean' },
  dates: { type: 'string' },
  pipeline: { type: 'string' },
} as const

await command(help, options, async ({ values, files }) => {
  const { pipeline } = values
  if (pipeline !== undefined) {
    if (files.length > 0) throw new Misuse('--pipeline takes one file, and no other.')
    return importPipeline(pipeline, environment().contentDir, console.log)
  }
  if (files.length === 0) throw new Misuse('import needs at least one file.')
  const { published = false, force = false, dates } = values
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw new Misuse('--dates is day-first or month-first.')
  const { contentDir, timeZone } = environment()
  let [placed, refused] = [0, 0]
  for (const file of files) {
    const outcomes: readonly ForeignOutcome[] = existsSync(file)
      ? importForeign(file, { contentDir, timeZone, published, force, ...(dates && { dateOrder: dates }) })
      : [{ kind: 'refused', faults: [{ line: undefined, field: 'file', reason: 'There is no such file.' }] }]
    for (const outcome of outcomes) {
      if (outcome.kind === 'refused' || outcome.kind === 'taken') refused += 1
      else placed += 1
      for (const line of outcomeLines(outcome, file, contentDir)) console.log(line)
    }
  }
  console.log(`${placed} placed, ${refused} refused.`)
  return refused > 0 ? 1 : 0
})

function outcomeLines(outcome: ForeignOutcome, file: string, contentDir: string): readonly string[] {
  if (outcome.kind === 'refused') return faultLines('refused', file, outcome.faults)
  const target = originOf(resolve(contentDir, outcome.path))
  if (outcome.kind === 'taken') {
    const reason = `${target} already has another text of this document. Use --force to overwrite it.`
    return faultLines('refused', file, [{ line: undefined, field: 'file', reason }])
  }
  return [`${outcome.kind.padEnd(9)} ${target}`, ...faultLines('draft', file, outcome.doubts)]
}
