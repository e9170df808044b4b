import { environment } from '@/lib/env'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { archiveFile } from '@/lib/store/open-archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { command, Misuse } from './command'
import { progressBar } from './sync/progress-bar'

const help = `
npm run rebuild

Rebuilds everything that is derived from the saved texts: parsed documents, sources, counts, the search index. It can
run while the server is running. Needed only if the archive was changed by hand; after an update or a change of the
time zone it happens automatically.

Exits with 1 if the latest text of a document is not valid any more; its last valid version stays.
`

await command(help, {}, async ({ files }) => {
  if (files.length > 0) throw new Misuse('rebuild takes no file names.')
  const archive = await openSqlite(archiveFile())
  const bar = progressBar('Rebuilding')
  try {
    const { timeZone } = environment()
    const { documents, refused } = await rebuildProjections(archive, { timeZone, onProgress: bar.update })
    for (const { slug, number, reason } of refused) bar.log(`refused   ${slug} revision ${number}: ${reason}`)
    bar.log(`Rebuilt ${documents - refused.length} documents${refused.length ? `, ${refused.length} refused` : ''}`)
    return refused.length > 0 ? 1 : 0
  } finally {
    bar.stop()
    await archive.close()
  }
})
