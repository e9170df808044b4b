import type { Document } from '../document'
import { type ParseContext, parseDocument } from '../parse'
import { keyLines, removeKey, setKey } from './front-matter-edit'
import { keysOfStatus } from './standing-edit'

/** Only editors set these. An embargo is accepted: it can only delay a text. */
const editorsKeys = [...keysOfStatus.filter((key) => key !== 'embargoUntil'), 'corrections']

/** The document as a draft; all other bytes stay. `changed`: the front-matter keys that were set or removed. */
export function asArrivingDraft(
  document: Document,
  context: ParseContext,
): { readonly document: Document; readonly changed: readonly string[] } {
  const removed = editorsKeys.filter((key) => keyLines(document.text, key) !== undefined)
  const without = removed.reduce(removeKey, document.text)
  const isDraft = /^draft\s*:\s*true\s*$/.test(keyLines(without, 'draft')?.join('\n') ?? '')
  const text = isDraft ? without : setKey(without, 'draft', 'true')
  if (text === document.text) return { document, changed: [] }
  return { document: parseDocument(text, context), changed: [...(isDraft ? [] : ['draft']), ...removed] }
}
