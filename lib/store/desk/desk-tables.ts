import type { Generated } from 'kysely'

/** The tables that only the desk knows: nothing in them is ever public. */
export interface DeskTables {
  presence: PresenceTable
  working_copy: WorkingCopyTable
  checklist: ChecklistTable
  note_thread: NoteThreadTable
  note: NoteTable
  note_mention: NoteMentionTable
  left_out: LeftOutTable
  preview_link: PreviewLinkTable
  refused_file: RefusedFileTable
  desk_row: DeskRowTable
  notified: NotifiedTable
  notification: NotificationTable
}

/** One row: up to which line of the log messages were made. */
export interface NotifiedTable {
  id: number
  last_act: number | null
}

/** Messages that were not sent yet. */
export interface NotificationTable {
  id: Generated<number>
  channel: 'webhook' | 'mail'
  recipient: string | null
  /** JSON of `NotifiedEvent`. */
  event: string
  at: string
  failures: Generated<number>
  not_before: string
}

/** Who has which document open, as last heard. */
export interface PresenceTable {
  slug: string
  editor_id: number
  name: string
  /** The page that was last heard of: an editor may have two of them open. */
  visit: string
  opened_at: string
  seen_at: string
  edited_at: string | null
}

/** What an editor has typed and not saved. Not part of the ledger: it may be lost without anybody being misled. */
export interface WorkingCopyTable {
  editor_id: number
  slug: string
  /** The revision it was written on. */
  based_on: number
  /** The form's own JSON. */
  state: string
  /** Made by the page with each writing: another page can tell that it was not the last. */
  version: string
  at: string
}

/** What a thread of notes is about, and whether it is resolved. */
export interface NoteThreadTable {
  id: string
  slug: string
  /** What the highlight said when the thread was begun; null, as the three below, where it is about the document. */
  quote: string | null
  section: string | null
  /** Null where the highlight has gone. */
  place: number | null
  /** What the highlight says now, or said last. */
  text: string | null
  opened_at: string
  resolved_at: string | null
}

/** What was said and done in a thread: append-only. */
export interface NoteTable {
  id: Generated<number>
  thread: string
  kind: 'note' | 'resolve' | 'reopen'
  text: string | null
  editor_id: number
  editor_name: string
  at: string
  submission: string
}

/** Who is named in a note, and when they saw it. */
export interface NoteMentionTable {
  note: number
  editor_id: number
  seen_at: string | null
}

/** What the preflight found in a document that waits; no row where it found nothing. A projection. */
export interface ChecklistTable {
  slug: string
  blocks: number
  warns: number
  first: string
}

/** A revision that was left out of the feeds because no item could be made of it. */
export interface LeftOutTable {
  slug: string
  revision: number
  reason: string
  at: string
}

/** A link that shows an unpublished text to whoever has it. Ended, never deleted; its secret is not in the archive. */
export interface PreviewLinkTable {
  id: string
  slug: string
  /** What its maker wrote of who gets it. */
  made_for: string | null
  made_at: string
  made_by: string
  expires_at: string
  ended_at: string | null
  /** Null where the document left public view, or the archive was restored, and took its links along. */
  ended_by: string | null
}

/** A file of content/ that the last sync could not read. */
export interface RefusedFileTable {
  /** Relative to content/. */
  path: string
  /** JSON of what is wrong with it. */
  faults: string
  /** What stands in it, cut; null where it cannot be shown as text. */
  text: string | null
  is_cut: number
  /** When it was first refused as it is now. */
  at: string
}

/** The number under which a document that is not released stands in the desk's full text (`desk_text`). */
export interface DeskRowTable {
  id: Generated<number>
  slug: string
}
