import type { Drawer, Whose } from '../state/kept-draft'

const keyOf = ({ editor, slug }: Whose) => `parallax.desk.note:${editor}:${slug}`

/** Puts a note to readers away while it is written, so that it outlives its page; an empty one is forgotten. */
export function keepNote(drawer: Drawer, whose: Whose, note: string): void {
  try {
    if (note.trim() === '') drawer.removeItem(keyOf(whose))
    else drawer.setItem(keyOf(whose), note)
  } catch {
    // A full or forbidden drawer keeps nothing; the note is still in its field.
  }
}

/** The note that was being written about this document; empty where there is none. */
export function readKeptNote(drawer: Drawer, whose: Whose): string {
  try {
    return drawer.getItem(keyOf(whose)) ?? ''
  } catch {
    return ''
  }
}
