/** The tables that only the desk knows: nothing in them is ever public. */
export interface DeskTables {
  presence: PresenceTable
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
