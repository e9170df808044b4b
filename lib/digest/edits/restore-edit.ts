import type { Document } from '../document'
import { keyLines, putKeyLines } from './front-matter-edit'

/** What says where a document stands and what was corrected, as opposed to what it says. */
const standingKeys = [
  'draft',
  'publishAt',
  'unpublishAt',
  'embargoUntil',
  'withdrawn',
  'submitted',
  'reviewed',
  'corrections',
] as const

/**
 * An earlier text, with the standing and the corrections of the document as it is now: a restore brings back words,
 * it neither publishes nor withdraws, and no correction is ever unsaid. Keys that read the same keep their place.
 */
export const restoredText = (document: Document, earlier: string): string =>
  standingKeys.reduce((text, key) => {
    const wanted = keyLines(document.text, key)
    return wanted?.join('\n') === keyLines(text, key)?.join('\n') ? text : putKeyLines(text, key, wanted)
  }, earlier)
