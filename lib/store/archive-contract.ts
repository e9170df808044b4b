import { afterEach, beforeEach, describe } from 'vitest'
import type { Archive } from './archive'
import { dueContract } from './contract/due-contract'
import { editorsContract } from './contract/editors-contract'
import { filesContract } from './contract/files-contract'
import { ledgerContract } from './contract/ledger-contract'
import { publicContract } from './contract/public-contract'
import { rebuildContract } from './contract/rebuild-contract'

/** The promises that every engine has to keep. `open` makes an empty, migrated archive that nobody else has. */
export function archiveContract(engine: string, open: () => Promise<Archive>): void {
  describe(`an archive on ${engine}`, () => {
    let opened: Archive
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())
    const archive = () => opened
    ledgerContract(archive)
    publicContract(archive)
    rebuildContract(archive)
    dueContract(archive)
    filesContract(archive)
    editorsContract(archive)
  })
}
