import { resolve } from 'node:path'
import { exportFiles, exportLedger } from '@/lib/content-files/export-files'
import { originOf } from '@/lib/content-files/raw-file'
import { environment } from '@/lib/env'
import { openArchive } from '@/lib/store/open-archive'
import { command, Misuse } from './command'

const help = `
npm run export -- [--out DIR]

Writes what was changed at the desk back to content/; everything else in a file stays byte for byte. A file that was
changed in the meantime is named and left as it is.

  --out DIR   writes the latest text of every document to DIR instead, laid out like content/, with
              topics.yaml, outlets.yaml and feeds.yaml

Exits with 1 if any file was left as it is; all others have been written.
`

await command(help, { out: { type: 'string' } }, async ({ values: { out }, files }) => {
  if (files.length > 0) throw new Misuse('export takes no file names.')
  const { contentDir } = environment()
  const folder = out === undefined ? contentDir : resolve(out)
  const archive = await openArchive()
  const counts = { written: 0, refused: 0, unchanged: 0 }
  try {
    const outcomes =
      out === undefined ? exportFiles(archive, folder, new Date()) : exportLedger(archive, contentDir, folder)
    for await (const outcome of outcomes) {
      counts[outcome.kind] += 1
      const file = originOf(resolve(folder, outcome.path))
      if (outcome.kind === 'written')
        console.log(`written   ${file}${outcome.revision ? ` as of revision ${outcome.revision}` : ''}`)
      if (outcome.kind === 'refused') console.log(`refused   ${file}: ${outcome.reason}`)
    }
  } finally {
    await archive.close()
  }
  console.log(`${counts.written} written, ${counts.refused} refused, ${counts.unchanged} unchanged.`)
  return counts.refused > 0 ? 1 : 0
})
