import type { Editor } from '../store/accounts/editor'
import { type DocumentFeedFailure, listFeedFailures } from '../store/desk/feed-failures'
import { archive } from '../store/open-archive'

export type { DocumentFeedFailure }

export const readFeedFailures = async (_editor: Editor, slug?: string): Promise<readonly DocumentFeedFailure[]> =>
  listFeedFailures((await archive()).db, slug)
