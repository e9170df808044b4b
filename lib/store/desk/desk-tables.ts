/** The tables that only the desk knows: nothing in them is ever public. */
export interface DeskTables {
  presence: PresenceTable
  working_copy: WorkingCopyTable
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
