import type { Generated } from 'kysely'

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

export interface PresenceTable {
  slug: string
  editor_id: number
  name: string
  visit: string
  opened_at: string
  seen_at: string
  edited_at: string | null
}

/** Not part of the ledger: losing it misleads nobody. */
export interface WorkingCopyTable {
  editor_id: number
  slug: string
  based_on: number
  state: string
  version: string
  at: string
}

export interface NoteThreadTable {
  id: string
  slug: string
  /** The highlight's text at the start; null, like the three below, for the whole document. */
  quote: string | null
  section: string | null
  place: number | null
  text: string | null
  opened_at: string
  resolved_at: string | null
}

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

export interface NoteMentionTable {
  note: number
  editor_id: number
  seen_at: string | null
}

export interface ChecklistTable {
  slug: string
  blocks: number
  warns: number
  first: string
}

export interface LeftOutTable {
  slug: string
  revision: number
  reason: string
  at: string
}

/** Ended, never deleted; its secret is not in the archive. */
export interface PreviewLinkTable {
  id: string
  slug: string
  made_for: string | null
  made_at: string
  made_by: string
  expires_at: string
  ended_at: string | null
  ended_by: string | null
}

export interface RefusedFileTable {
  path: string
  faults: string
  text: string | null
  is_cut: number
  at: string
}

/** Row number of an unreleased document in `desk_text`. */
export interface DeskRowTable {
  id: Generated<number>
  slug: string
}
