import type { Document } from './document'
import type { Edit } from './edit'
import type { ParseContext } from './parse'

/**
 * The document after the edit, parsed again from its new text. Every byte outside the edited lines stays.
 * Throws InvalidDocument when the edited text would be none (an unsafe link, an empty title).
 */
export function applyEdit(_document: Document, _edit: Edit, _context: ParseContext): Document {
  throw new Error('not written yet')
}
