import { backUp } from '@/lib/store/backup/back-up'
import { archiveFile } from '@/lib/store/open-archive'
import { command, Misuse } from './command'

const help = `
npm run backup -- FILE

Writes the whole archive (documents, revisions, accounts, log) to FILE, as it is at this moment. It can run while the
server is running. The file is checked before it replaces one of the same name. It contains drafts and password
hashes: keep it safe.

npm run restore -- FILE restores it.
`

await command(help, {}, async ({ files: [file, ...more] }) => {
  if (!file || more.length > 0) throw new Misuse('backup takes one file name.')
  const { bytes, revisions } = backUp(archiveFile(), file)
  console.log(`Backed up ${revisions} revisions, ${(bytes / 1e6).toFixed(1)} MB, to ${file}`)
  return 0
})
