import type { Archive, Db } from '../archive'
import { lastAct } from '../log/recent-acts'

/** What somebody outside the desk should know. */
export interface NotifiedEvent {
  readonly kind: 'submitted' | 'sent-back' | 'mentioned' | 'file-refused' | 'edition-missing'
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string
  /** The name of the editor who did it, where one did. */
  readonly by?: string
  readonly document?: { readonly kind: 'digest' | 'story'; readonly slug: string; readonly title: string }
  /** A reason, the text of a note, the file and what is wrong with it, or the edition and why it is missing. */
  readonly detail?: string
}

export type Channel = 'webhook' | 'mail'

/** A message that waits to be sent. */
export interface Notification {
  readonly id: number
  readonly channel: Channel
  /** Of a mail: the address it goes to. */
  readonly recipient: string | undefined
  readonly event: NotifiedEvent
  /** How often in a row it could not be sent. */
  readonly failures: number
}

const kinds: Readonly<Record<string, NotifiedEvent['kind']>> = {
  submit: 'submitted',
  'send-back': 'sent-back',
  note: 'mentioned',
  'refuse-file': 'file-refused',
  'miss-edition': 'edition-missing',
}
/** Lines of the log that one look deals with, and messages that one process takes at a time. */
const linesALook = 200
const mostAtOnce = 10

/**
 * Makes messages of what the log says since the last look, in one transaction with how far it looked, so that a crash
 * neither loses nor repeats one. The first look of all only notes where the log ends.
 */
export async function queueNotifications(archive: Archive, channels: readonly Channel[], now: Date): Promise<void> {
  const { last_act: seen } = await archive.db.selectFrom('notified').select('last_act').executeTakeFirstOrThrow()
  const last = await lastAct(archive.db)
  if (seen !== null && seen >= last) return
  await archive.write(async (db) => {
    const { last_act: from } = await db.selectFrom('notified').select('last_act').executeTakeFirstOrThrow()
    if (from === null) return db.updateTable('notified').set({ last_act: last }).execute()
    const lines = await db
      .selectFrom('act')
      .leftJoin('head', 'head.slug', 'act.slug')
      .select(['act.id', 'act.at', 'act.act', 'act.editor_id', 'act.editor_name', 'act.slug', 'act.detail'])
      .select(['head.kind', 'head.title', 'head.headline'])
      .where('act.id', '>', from)
      .orderBy('act.id')
      .limit(linesALook)
      .execute()
    for (const line of lines) {
      const kind = kinds[line.act]
      if (!kind) continue
      const note = line.act === 'note' ? await noteOf(db, line) : undefined
      const people = kind === 'mentioned' ? (note?.people ?? []) : await recipientsOf(db, kind, line)
      if (kind === 'mentioned' && people.length === 0) continue
      const detail = note?.text ?? line.detail
      const event: NotifiedEvent = {
        kind,
        at: line.at,
        ...(line.editor_name && { by: line.editor_name }),
        ...(line.slug &&
          line.kind && { document: { kind: line.kind, slug: line.slug, title: line.headline || (line.title ?? '') } }),
        ...(detail && { detail: detail.slice(0, longestDetail) }),
      }
      await insert(db, event, { channels, people, now })
    }
    return db
      .updateTable('notified')
      .set({ last_act: lines.at(-1)?.id ?? last })
      .execute()
  })
}

const longestDetail = 2_000

async function insert(
  db: Db,
  event: NotifiedEvent,
  { channels, people, now }: { channels: readonly Channel[]; people: readonly string[]; now: Date },
): Promise<void> {
  const row = { event: JSON.stringify(event), at: event.at, not_before: now.toISOString() }
  if (channels.includes('webhook'))
    await db
      .insertInto('notification')
      .values({ ...row, channel: 'webhook', recipient: null })
      .execute()
  if (!channels.includes('mail')) return
  for (const recipient of new Set(people))
    await db
      .insertInto('notification')
      .values({ ...row, channel: 'mail', recipient })
      .execute()
}

interface Line {
  readonly slug: string | null
  readonly at: string
  readonly editor_id: number | null
}

/** The text of the note that a line of the log tells of, and the addresses of those it names. */
async function noteOf(db: Db, { slug, at }: Line) {
  const rows = await db
    .selectFrom('note')
    .innerJoin('note_thread', 'note_thread.id', 'note.thread')
    .innerJoin('note_mention', 'note_mention.note', 'note.id')
    .innerJoin('editor', 'editor.id', 'note_mention.editor_id')
    .select(['note.text', 'editor.email'])
    .where('note.at', '=', at)
    .where('note_thread.slug', '=', slug ?? '')
    .where('editor.disabled_at', 'is', null)
    .execute()
  return { text: rows[0]?.text ?? undefined, people: rows.map(({ email }) => email) }
}

/**
 * Who should know: of a hand-in those who publish, of a send-back whoever handed in, of a refused file the admins, of a missing
 * edition those who may gather it.
 */
async function recipientsOf(db: Db, kind: NotifiedEvent['kind'], line: Line): Promise<readonly string[]> {
  let people = db.selectFrom('editor').select('email').where('disabled_at', 'is', null).orderBy('id')
  if (line.editor_id !== null) people = people.where('id', '!=', line.editor_id)
  if (kind === 'submitted' || kind === 'edition-missing') people = people.where('role', 'in', ['publisher', 'admin'])
  if (kind === 'file-refused') people = people.where('role', '=', 'admin')
  if (kind === 'sent-back')
    people = people.where('id', '=', (eb) =>
      eb
        .selectFrom('act')
        .select('editor_id')
        .where('slug', '=', line.slug ?? '')
        .where('act', '=', 'submit')
        .where('at', '<=', line.at)
        .orderBy('id', 'desc')
        .limit(1),
    )
  return (await people.execute()).map(({ email }) => email)
}

/** The messages that are due, for this process alone until `until`: should it die, another sends them then. */
export async function takeNotifications(archive: Archive, now: Date, until: Date): Promise<readonly Notification[]> {
  const due = (db: Db) =>
    db
      .selectFrom('notification')
      .selectAll()
      .where('not_before', '<=', now.toISOString())
      .orderBy('id')
      .limit(mostAtOnce)
  if (!(await due(archive.db).executeTakeFirst())) return []
  const rows = await archive.write(async (db) => {
    const taken = await due(db).execute()
    const ids = taken.map(({ id }) => id)
    await db.updateTable('notification').set({ not_before: until.toISOString() }).where('id', 'in', ids).execute()
    return taken
  })
  return rows.map(({ id, channel, recipient, event, failures }) => ({
    id,
    channel,
    recipient: recipient ?? undefined,
    event: JSON.parse(event) as NotifiedEvent,
    failures,
  }))
}

/** It was sent, or is given up. */
export const dropNotification = (archive: Archive, id: number): Promise<unknown> =>
  archive.write((db) => db.deleteFrom('notification').where('id', '=', id).execute())

/** It could not be sent, and is tried again at `notBefore`. */
export const postponeNotification = (
  archive: Archive,
  id: number,
  failures: number,
  notBefore: Date,
): Promise<unknown> =>
  archive.write((db) =>
    db
      .updateTable('notification')
      .set({ failures, not_before: notBefore.toISOString() })
      .where('id', '=', id)
      .execute(),
  )
