import type { Editor } from '../store/accounts/editor'
import { isOnTheDesk } from '../store/desk/desk-head'
import { dropPresence, listPresent, notePresence, type Present } from '../store/desk/presence'
import { archive } from '../store/open-archive'

export type { Present }

/** Milliseconds until an editor who is not heard of counts as gone: three beats. */
export const presenceLasts = 65_000

const heardSince = (now: Date) => new Date(now.getTime() - presenceLasts)

/** Says that the editor has the document open, and has typed if `edited`; returns the other editors there. */
export async function bePresent(
  editor: Editor,
  { slug, visit, edited }: { slug: string; visit: string; edited: boolean },
  now = new Date(),
): Promise<readonly Present[] | 'missing'> {
  const opened = await archive()
  if (!(await isOnTheDesk(opened.db, slug))) return 'missing'
  const since = heardSince(now)
  await opened.write((db) => notePresence(db, { slug, editor, visit, at: now, edited, since }))
  return othersAt(editor, slug, now)
}

/** Says that this page has closed; without it, presence ends by time alone. */
export const leave = async (editor: Editor, slug: string, visit: string): Promise<void> =>
  (await archive()).write((db) => dropPresence(db, slug, editor.id, visit))

export async function othersAt(editor: Editor, slug: string, now = new Date()): Promise<readonly Present[]> {
  const present = await listPresent((await archive()).db, heardSince(now), slug)
  return present.filter(({ editorId }) => editorId !== editor.id)
}

export async function othersEverywhere(editor: Editor, now = new Date()): Promise<readonly Present[]> {
  const present = await listPresent((await archive()).db, heardSince(now))
  return present.filter(({ editorId }) => editorId !== editor.id)
}
