import type { HighlightPlace } from '@/lib/digest/anchor/spots'
import type { Db } from '../archive'
import { logAct } from '../log/act'
import { anchorFromRow, type NoteEntry, type NoteThread } from './thread'

interface Said {
  readonly editor: { readonly id: number; readonly name: string }
  readonly at: Date
  /** Made by the form: sending twice adds one note. */
  readonly submission: string
}

interface Words extends Said {
  readonly text: string
  readonly mentions: readonly number[]
}

export async function beginThread(
  db: Db,
  { spot, ...said }: Words & { id: string; slug: string; spot?: HighlightPlace },
) {
  const { id, slug, at } = said
  const anchor = spot && { quote: spot.text, section: spot.section, place: spot.index, text: spot.text }
  if (await isKnown(db, said.submission)) return
  await db
    .insertInto('note_thread')
    .values({ id, slug, opened_at: at.toISOString(), ...anchor })
    .execute()
  await addWords(db, { thread: id, slug }, said)
}

/** False without such a thread. A resolved one stays resolved. */
export async function replyWithin(db: Db, thread: string, said: Words): Promise<boolean> {
  const row = await findRow(db, thread)
  if (row && !(await isKnown(db, said.submission))) await addWords(db, { thread, slug: row.slug }, said)
  return row !== undefined
}

/** False without such a thread; does nothing if it is so already. */
export async function settleThread(
  db: Db,
  thread: string,
  { kind, editor, at, submission }: Said & { kind: 'resolve' | 'reopen' },
): Promise<boolean> {
  const row = await findRow(db, thread)
  if (!row) return false
  if ((row.resolved_at !== null) === (kind === 'resolve') || (await isKnown(db, submission))) return true
  const resolved_at = kind === 'resolve' ? at.toISOString() : null
  await db.updateTable('note_thread').set({ resolved_at }).where('id', '=', thread).execute()
  await insertEntry(db, { thread, kind, text: null, editor, at, submission })
  await logAct(db, { at, act: `${kind}-note`, editor, slug: row.slug })
  return true
}

/** Open ones first, then newest. */
export async function listThreads(db: Db, slug: string): Promise<readonly NoteThread[]> {
  const threads = await db
    .selectFrom('note_thread')
    .selectAll()
    .where('slug', '=', slug)
    .orderBy('opened_at', 'desc')
    .execute()
  if (threads.length === 0) return []
  const notes = await db
    .selectFrom('note')
    .innerJoin('note_thread', 'note_thread.id', 'note.thread')
    .selectAll('note')
    .where('note_thread.slug', '=', slug)
    .orderBy('note.id')
    .execute()
  const listed = threads.map((row): NoteThread => {
    const own = notes.filter(({ thread }) => thread === row.id)
    const entries = own.map(({ id, kind, text, editor_id, editor_name, at }): NoteEntry => {
      return { id, kind, text: text ?? '', editorId: editor_id, editorName: editor_name, at: new Date(at) }
    })
    const resolvedAt = row.resolved_at ? new Date(row.resolved_at) : undefined
    return { id: row.id, slug, anchor: anchorFromRow(row), resolvedAt, entries }
  })
  return [...listed.filter(({ resolvedAt }) => !resolvedAt), ...listed.filter(({ resolvedAt }) => resolvedAt)]
}

const findRow = (db: Db, thread: string) =>
  db.selectFrom('note_thread').select(['slug', 'resolved_at']).where('id', '=', thread).executeTakeFirst()

const isKnown = async (db: Db, submission: string): Promise<boolean> =>
  (await db.selectFrom('note').select('id').where('submission', '=', submission).executeTakeFirst()) !== undefined

async function addWords(db: Db, { thread, slug }: { thread: string; slug: string }, said: Words): Promise<void> {
  const { text, mentions, editor, at, submission } = said
  const note = await insertEntry(db, { thread, kind: 'note', text, editor, at, submission })
  const rows = [...new Set(mentions)].map((editor_id) => ({ note, editor_id, seen_at: null }))
  if (rows.length > 0) await db.insertInto('note_mention').values(rows).execute()
  // Not logged in words: the log has more readers than the note.
  await logAct(db, { at, act: 'note', editor, slug })
}

async function insertEntry(
  db: Db,
  {
    thread,
    kind,
    text,
    editor,
    at,
    submission,
  }: Said & { thread: string; kind: NoteEntry['kind']; text: string | null },
): Promise<number> {
  const { id } = await db
    .insertInto('note')
    .values({
      thread,
      kind,
      text,
      submission,
      editor_id: editor.id,
      editor_name: editor.name,
      at: at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
