import type { Db } from '../archive'

export interface Mention {
  readonly slug: string
  readonly kind: 'digest' | 'story'
  readonly headline: string
  readonly thread: string
  readonly text: string
  readonly by: string
  readonly at: Date
  readonly unread: boolean
}

/** In open threads; unread first, then newest. */
export async function listMentions(db: Db, editorId: number, limit: number): Promise<readonly Mention[]> {
  const rows = await openMentions(db, editorId)
    .innerJoin('head', 'head.slug', 'note_thread.slug')
    .select(['head.slug', 'head.kind', 'head.headline', 'head.title', 'note.thread', 'note.text', 'note.editor_name'])
    .select(['note.at', 'note_mention.seen_at'])
    .orderBy(({ eb }) => eb.case().when('note_mention.seen_at', 'is', null).then(0).else(1).end())
    .orderBy('note.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    kind: row.kind,
    headline: row.headline || row.title,
    thread: row.thread,
    text: row.text ?? '',
    by: row.editor_name,
    at: new Date(row.at),
    unread: row.seen_at === null,
  }))
}

export async function countMentions(db: Db, editorId: number): Promise<{ open: number; unread: number }> {
  const { open, seen } = await openMentions(db, editorId)
    .select(({ fn }) => [fn.countAll<number>().as('open'), fn.count<number>('note_mention.seen_at').as('seen')])
    .executeTakeFirstOrThrow()
  return { open: Number(open), unread: Number(open) - Number(seen) }
}

/** Returns the notes that were unread. */
export async function seeMentions(db: Db, editorId: number, slug: string, at: Date): Promise<readonly number[]> {
  const inDocument = db
    .selectFrom('note')
    .innerJoin('note_thread', 'note_thread.id', 'note.thread')
    .select('note.id')
    .where('note_thread.slug', '=', slug)
  const seen = await db
    .updateTable('note_mention')
    .set({ seen_at: at.toISOString() })
    .where('editor_id', '=', editorId)
    .where('seen_at', 'is', null)
    .where('note', 'in', inDocument)
    .returning('note')
    .execute()
  return seen.map(({ note }) => note)
}

export async function unseenMentions(db: Db, editorId: number, slug: string): Promise<readonly number[]> {
  const rows = await openOrNot(db, editorId)
    .select('note.id')
    .where('note_thread.slug', '=', slug)
    .where('note_mention.seen_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

const openOrNot = (db: Db, editorId: number) =>
  db
    .selectFrom('note_mention')
    .innerJoin('note', 'note.id', 'note_mention.note')
    .innerJoin('note_thread', 'note_thread.id', 'note.thread')
    .where('note_mention.editor_id', '=', editorId)

const openMentions = (db: Db, editorId: number) => openOrNot(db, editorId).where('note_thread.resolved_at', 'is', null)
