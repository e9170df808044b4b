import { openArchive } from '@/lib/store/open-archive'
import { command, Misuse } from './command'
import { syncContent } from './sync/sync-content'

const help = `
npm run sync -- [--prefer file|desk] [--dry-run]

Imports new and changed files of content/. Running servers show them at once.

  --prefer file   if both the desk and the file changed, the file becomes a new revision
  --prefer desk   if both changed, the desk's revision stays, and npm run export writes it over the file
  --dry-run       shows what would happen and writes nothing

Exits with 1 if any file was refused; all others have been imported.
`

await command(help, { prefer: { type: 'string' }, 'dry-run': { type: 'boolean' } }, async ({ values, files }) => {
  const { prefer } = values
  if (prefer !== undefined && prefer !== 'file' && prefer !== 'desk') throw new Misuse('--prefer is file or desk.')
  if (files.length > 0) throw new Misuse('sync takes no file names: it looks at all of content/.')
  const archive = await openArchive()
  try {
    return (await syncContent({ archive, prefer, dryRun: values['dry-run'] ?? false })) ? 1 : 0
  } finally {
    await archive.close()
  }
})
