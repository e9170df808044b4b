import { afterEach, beforeEach, describe } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { dueContract } from './due-contract'
import { editorsContract } from './editors-contract'
import { filesContract } from './files-contract'
import { ledgerContract } from './ledger-contract'
import { publicContract } from './public-contract'
import { rebuildContract } from './rebuild-contract'

/** What every engine has to do; `open` makes an empty, migrated archive. */
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
