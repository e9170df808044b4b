import { archiveFile } from '@/lib/store/open-archive'
import { backUp } from '@/lib/store/sqlite/back-up'
import { command, Misuse } from './command'

const help = `
npm run backup -- FILE

Writes the whole ledger (documents, revisions, accounts, log) into FILE, as it is at this moment, while servers go
on serving and saving. The file is checked before it replaces one of the same name. It holds drafts and password
hashes: keep it as you would keep those.

npm run restore -- FILE puts it back.
`

await command(help, {}, async ({ files: [file, ...more] }) => {
  if (!file || more.length > 0) throw new Misuse('backup takes one file name.')
  const { bytes, revisions } = backUp(archiveFile(), file)
  console.log(`Backed up ${revisions} revisions, ${(bytes / 1e6).toFixed(1)} MB, to ${file}`)
  return 0
})
