import type { Editor } from '../store/accounts/editor'
import { type LogFilter, type LoggedAct, listActors, listActs } from '../store/log/list-acts'
import { archive } from '../store/open-archive'
import { demand } from './demand'

export type { LogFilter, LoggedAct }

export const logPage = 100
const exportPage = 1_000

export async function readLog(editor: Editor, filter: LogFilter = {}, now = new Date()): Promise<readonly LoggedAct[]> {
  const opened = await archive()
  await demand(opened, editor, ['read-log'], filter.slug, now)
  return listActs(opened.db, { ...filter, limit: logPage })
}

/** Newest first, page by page: the log may be larger than memory. */
export async function* exportLog(
  editor: Editor,
  filter: LogFilter,
  now = new Date(),
): AsyncGenerator<readonly LoggedAct[]> {
  const opened = await archive()
  await demand(opened, editor, ['read-log'], filter.slug, now)
  let before = filter.before
  for (;;) {
    const acts = await listActs(opened.db, { ...filter, before, limit: exportPage })
    if (acts.length > 0) yield acts
    if (acts.length < exportPage) return
    before = acts.at(-1)?.id
  }
}

export const readActors = async (_editor: Editor): Promise<readonly { id: number; name: string }[]> =>
  listActors((await archive()).db)
