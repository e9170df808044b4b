import { restore } from '@/lib/store/backup/restore'
import { archiveFile } from '@/lib/store/open-archive'
import { command, Misuse } from './command'
import { sinceBackupWords } from './restore/since-backup-words'

const help = `
npm run restore -- FILE [--as-it-was]

Replaces the archive with a backup. Stop the server first: the command refuses while anything has the archive open.
The backup is checked before anything is changed (damage, other tables, a newer Parallax). The old archive is kept
beside the new one.

The two are compared. Documents that were withdrawn, unpublished or rescheduled since the backup stay so, and so do
accounts that were disabled, lost a role or got another password; each is listed. --as-it-was restores exactly what
the backup contains, and lists what that makes public again.
`

await command(
  help,
  { 'as-it-was': { type: 'boolean', default: false } },
  async ({ values, files: [file, ...more] }) => {
    if (!file || more.length > 0) throw new Misuse('restore takes one file name.')
    const asItWas = values['as-it-was'] === true
    const restored = await restore(archiveFile(), file, new Date(), { asItWas })
    const { aside } = restored
    console.log(`Restored ${file}.${aside ? ` The old archive is kept as ${aside}` : ''}`)
    for (const line of sinceBackupWords(restored, asItWas)) console.log(line)
    return 0
  },
)
