import type { Drawer, Whose } from '../state/kept-draft'

const keyOf = ({ editor, slug }: Whose) => `parallax.desk.note:${editor}:${slug}`

/** Keeps a half-written note to readers in the browser's storage; an empty one is removed. */
export function keepNote(drawer: Drawer, whose: Whose, note: string): void {
  try {
    if (note.trim() === '') drawer.removeItem(keyOf(whose))
    else drawer.setItem(keyOf(whose), note)
  } catch {
    // Storage may be full or forbidden; the note is still in its field.
  }
}

export function readKeptNote(drawer: Drawer, whose: Whose): string {
  try {
    return drawer.getItem(keyOf(whose)) ?? ''
  } catch {
    return ''
  }
}
