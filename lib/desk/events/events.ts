import type { Editor } from '../../store/accounts/editor'
import { actsAfter, lastAct, type RecentAct, type RecentActs } from '../../store/log/recent-acts'
import { archive } from '../../store/open-archive'

/** Something that happened at the desk, as an open page of one editor is told of it. */
export interface DeskEvent {
  /** The line of the log. */
  readonly id: number
  readonly act: string
  readonly slug?: string | undefined
  /** The revision that was made by it, if one was. */
  readonly revision?: number | undefined
  readonly by?: string | undefined
  /** In milliseconds since 1970. */
  readonly at: number
  /** Whether it was the editor who is told. */
  readonly isMine: boolean
  /** A note that names the editor who is told. */
  readonly isForMe: boolean
}

export interface DeskNews {
  /** Whoever has heard this much asks for what came after it. */
  readonly last: number
  readonly events: readonly DeskEvent[]
  /** More happened than is told: whatever is shown is old. */
  readonly isMore: boolean
}

/** Whoever was away for longer loads the page anew. */
const most = 1_000

/** Where to listen from: the last thing that happened. Asked before a page is read, nothing is missed between. */
export const lastEvent = async (_editor: Editor): Promise<number> => lastAct((await archive()).db)

/** What happened at the desk after `after`. */
export async function readEvents(editor: Editor, after: number): Promise<DeskNews> {
  const { db } = await archive()
  return newsFor(editor, await actsAfter(db, after, most))
}

/** What of it this editor is told. */
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
