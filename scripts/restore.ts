import { archiveFile } from '@/lib/store/open-archive'
import { restore } from '@/lib/store/sqlite/restore'
import { command, Misuse } from './command'

const help = `
npm run restore -- FILE

Puts a backup in the place of the archive. Stop the server first: the command refuses while anything has the archive
open. The backup is checked before anything is touched (damage, foreign tables, a newer Parallax); the archive that
was there is kept beside the new one.
`

await command(help, {}, async ({ files: [file, ...more] }) => {
  if (!file || more.length > 0) throw new Misuse('restore takes one file name.')
  const { aside } = await restore(archiveFile(), file, new Date())
  console.log(`Restored ${file}.${aside ? ` The archive of before is kept as ${aside}` : ''}`)
  return 0
})
