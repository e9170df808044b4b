import type { Editor } from '../store/accounts/editor'
import { listRefusedFiles, type RefusedFile } from '../store/ledger/refused-files'
import { archive } from '../store/open-archive'

export type { RefusedFile }

export const readRefusedFiles = async (
  _editor: Editor,
  limit = 20,
): Promise<{ readonly files: readonly RefusedFile[]; readonly total: number }> =>
  listRefusedFiles((await archive()).db, limit)
