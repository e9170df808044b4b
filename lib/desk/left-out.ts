import type { Editor } from '../store/editors/editor'
import { type DocumentFeedFailure, listLeftOut } from '../store/left-out/left-out'
import { archive } from '../store/open-archive'

export type { DocumentFeedFailure }

/** Public documents that the feeds had to leave out, and why: all of them, or this one. */
export const readLeftOut = async (_editor: Editor, slug?: string): Promise<readonly DocumentFeedFailure[]> =>
  listLeftOut((await archive()).db, slug)
