import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { importForeign } from '@/lib/content-files/import-foreign'
import { originOf } from '@/lib/content-files/raw-file'
import { environment } from '@/lib/env'
import { command, Misuse } from './command'
import { refusalLines } from './sync/report'

const help = `
npm run import -- FILE… [--published] [--force]

Puts foreign files where they belong in content/: a story in plain text, a digest or a story under any file name.
npm run sync takes them in from there.

  --published   a story from plain text is published; without this it is a draft
  --force       writes over a file in content/ that holds another text

Exits with 1 if any file was refused; all others have been placed.
`

await command(help, { published: { type: 'boolean' }, force: { type: 'boolean' } }, async ({ values, files }) => {
  if (files.length === 0) throw new Misuse('import needs at least one file.')
  const { contentDir, timeZone } = environment()
  let refused = 0
  const refuse = (...lines: string[]) => {
    refused += 1
    for (const line of lines) console.log(line)
  }
  for (const file of files) {
    if (!existsSync(file)) {
      refuse(`refused   ${file}: there is no such file`)
      continue
    }
    const outcome = importForeign(file, { contentDir, timeZone, ...values })
    if (outcome.kind === 'refused') {
      refuse(...refusalLines(file, outcome.faults))
      continue
    }
    const target = originOf(resolve(contentDir, outcome.path))
    if (outcome.kind === 'taken') refuse(`refused   ${file}: ${target} holds another text; --force writes over it`)
    else console.log(`${outcome.kind === 'written' ? 'written  ' : 'unchanged'} ${target}`)
  }
  console.log(`${files.length - refused} placed, ${refused} refused.`)
  return refused > 0 ? 1 : 0
})
