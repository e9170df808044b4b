import type { Editor } from '../../store/accounts/editor'
import { actsAfter, lastAct, type RecentAct, type RecentActs } from '../../store/log/recent-acts'
import { archive } from '../../store/open-archive'

export interface DeskEvent {
  readonly id: number
  readonly act: string
  readonly slug?: string | undefined
  /** The revision that was made by it, if one was. */
  readonly revision?: number | undefined
  readonly by?: string | undefined
  /** In milliseconds since 1970. */
  readonly at: number
  readonly isMine: boolean
  readonly isForMe: boolean
}

export interface DeskNews {
  readonly last: number
  readonly events: readonly DeskEvent[]
  readonly isMore: boolean
}

const most = 1_000

/** Where to start listening. Read it before the page's data, so that nothing is missed between. */
export const lastEvent = async (_editor: Editor): Promise<number> => lastAct((await archive()).db)

export async function readEvents(editor: Editor, after: number): Promise<DeskNews> {
  const { db } = await archive()
  return newsFor(editor, await actsAfter(db, after, most))
}

export const newsFor = (editor: Editor, { last, acts, isFull }: RecentActs): DeskNews => ({
  last,
  events: acts.map((act) => eventFor(editor, act)),
  isMore: isFull,
})

const eventFor = (
  { id: self }: Editor,
  { id, act, slug, revision, by, at, editorId, names }: RecentAct,
): DeskEvent => ({
  id,
  act,
  slug,
  revision,
  by,
  at: at.getTime(),
  isMine: editorId === self,
  isForMe: names.includes(self),
})
