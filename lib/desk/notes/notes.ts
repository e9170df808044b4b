import { followSpot } from '../../digest/anchor/follow'
import { type HighlightPlace, spotsOf } from '../../digest/anchor/spots'
import type { Editor } from '../../store/accounts/editor'
import { listEditors } from '../../store/accounts/editors'
import { findDeskHead } from '../../store/desk/desk-head'
import { countMentions, listMentions, type Mention, seeMentions, unseenMentions } from '../../store/desk/mentions'
import type { Anchor, NoteEntry, NoteThread } from '../../store/desk/thread'
import { beginThread, listThreads, replyWithin, settleThread } from '../../store/desk/threads'
import { archive } from '../../store/open-archive'
import { documentAt } from '../document-at'
import { mentionsIn } from './mentions-in'

export type { Anchor, Mention, NoteEntry, NoteThread }

// Notes between editors about a document. Every editor may write them; they are never public and never change.

export interface Notes {
  readonly threads: readonly NoteThread[]
  readonly unread: readonly number[]
}

export type NoteOutcome = { readonly kind: 'noted'; readonly unknown: readonly string[] } | { readonly kind: 'missing' }

export interface NewThread {
  readonly id: string
  readonly slug: string
  readonly on?: { readonly section: string; readonly index: number }
  readonly basedOn: number
  readonly text: string
}

/** Open threads first. Does not mark them as seen. */
export async function readNotes(editor: Editor, slug: string): Promise<Notes> {
  const { db } = await archive()
  return { threads: await listThreads(db, slug), unread: await unseenMentions(db, editor.id, slug) }
}

export const seeNotes = async (editor: Editor, slug: string, now = new Date()): Promise<void> => {
  await (await archive()).write((db) => seeMentions(db, editor.id, slug, now))
}

/** Starts a thread. If the highlight has moved since the form was made, the thread follows it. */
export async function addNote(editor: Editor, note: NewThread, now = new Date()): Promise<NoteOutcome> {
  const { id, slug, text, on } = note
  const opened = await archive()
  const head = await findDeskHead(opened.db, slug)
  if (!head) return { kind: 'missing' }
  let spot: HighlightPlace | undefined
  if (on) {
    const shown = head.revision === note.basedOn ? head.document : await documentAt(slug, note.basedOn)
    const before = shown ? spotsOf(shown) : []
    const meant = before.find(({ section, index }) => section === on.section && index === on.index)
    spot = meant && followSpot(meant, before, spotsOf(head.document))
    if (!spot) return { kind: 'missing' }
  }
  const { mentions, unknown } = await mentioned(editor, text)
  const said = { id, slug, text, mentions, editor, at: now, submission: id, ...(spot && { spot }) }
  await opened.write((db) => beginThread(db, said))
  return { kind: 'noted', unknown }
}

export async function replyToNote(
  editor: Editor,
  { thread, text, submission }: { thread: string; text: string; submission: string },
  now = new Date(),
): Promise<NoteOutcome> {
  const opened = await archive()
  const { mentions, unknown } = await mentioned(editor, text)
  const said = { text, mentions, editor, at: now, submission }
  return (await opened.write((db) => replyWithin(db, thread, said))) ? { kind: 'noted', unknown } : { kind: 'missing' }
}

export async function settleNote(
  editor: Editor,
  { thread, ...how }: { thread: string; kind: 'resolve' | 'reopen'; submission: string },
  now = new Date(),
): Promise<NoteOutcome> {
  const opened = await archive()
  const settled = await opened.write((db) => settleThread(db, thread, { ...how, editor, at: now }))
  return settled ? { kind: 'noted', unknown: [] } : { kind: 'missing' }
}

/** Open notes that name this editor, unread and newest first, and their number. */
export async function mentionsOf(
  editor: Editor,
  limit: number,
): Promise<{ readonly notes: readonly Mention[]; readonly open: number; readonly unread: number }> {
  const { db } = await archive()
  return { notes: await listMentions(db, editor.id, limit), ...(await countMentions(db, editor.id)) }
}

/** Whom a note can name: every enabled account but one's own. */
export async function colleagues(editor: Editor): Promise<readonly { id: number; name: string; email: string }[]> {
  const accounts = await listEditors((await archive()).db)
  return accounts
    .filter(({ id, disabledAt }) => !disabledAt && id !== editor.id)
    .map(({ id, name, email }) => ({ id, name, email }))
}

async function mentioned(editor: Editor, text: string) {
  const { editors, unknown } = mentionsIn(text, await colleagues(editor))
  return { mentions: editors.map(({ id }) => id), unknown }
}
