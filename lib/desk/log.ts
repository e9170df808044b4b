import type { Editor } from '../store/editors/editor'
import { type LoggedAct, listActs } from '../store/log/list-acts'
import { archive } from '../store/open-archive'
import { demand } from './demand'

export type { LoggedAct }

/** The log, newest first, a hundred lines a page; `before` is the id of the last line of the page before. */
export async function readLog(
  editor: Editor,
  { before, slug }: { before?: number; slug?: string } = {},
  now = new Date(),
): Promise<readonly LoggedAct[]> {
  const opened = await archive()
  await demand(opened, editor, ['read-log'], slug, now)
  return listActs(opened.db, { limit: 100, before, slug })
}
