import { archiveFile } from '@/lib/store/open-archive'
import { restore } from '@/lib/store/sqlite/restore'
import { command, Misuse } from './command'
import { sinceBackupWords } from './restore/since-backup-words'

const help = `
npm run restore -- FILE [--as-it-was]

Puts a backup in the place of the archive. Stop the server first: the command refuses while anything has the archive
open. The backup is checked before anything is touched (damage, foreign tables, a newer Parallax); the archive that
was there is kept beside the new one.

The two are compared. What was withdrawn, taken back or given an earlier end since the backup stays so, and who was
disabled, lost a role or has another password since stays so too; each is named. --as-it-was puts back exactly what
the backup holds, and names what that makes public again.
`

await command(
  help,
  { 'as-it-was': { type: 'boolean', default: false } },
  async ({ values, files: [file, ...more] }) => {
    if (!file || more.length > 0) throw new Misuse('restore takes one file name.')
    const asItWas = values['as-it-was'] === true
    const restored = await restore(archiveFile(), file, new Date(), { asItWas })
    const { aside } = restored
    console.log(`Restored ${file}.${aside ? ` The archive of before is kept as ${aside}` : ''}`)
    for (const line of sinceBackupWords(restored, asItWas)) console.log(line)
    return 0
  },
)
