import { environment } from '@/lib/env'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { archiveFile } from '@/lib/store/open-archive'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { command, Misuse } from './command'
import { progressBar } from './sync/progress-bar'

const help = `
npm run rebuild

Makes everything that is derived from the ledger again: heads, parsed documents, sources, counts. It may run while
servers serve. Needed only if the archive was changed by hand; a new parser or time zone rebuilds by itself.

Exits with 1 if the latest text of a document is not a document any more; its last good state stays.
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
