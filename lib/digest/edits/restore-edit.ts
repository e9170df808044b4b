import type { Document } from '../document'
import { keyLines, putKeyLines } from './front-matter-edit'

/** What says where a document stands and what was corrected, as opposed to what it says. */
export const standingKeys = [
  'draft',
  'publishAt',
  'unpublishAt',
  'embargoUntil',
  'withdrawn',
  'withdrawnReason',
  'submitted',
  'reviewed',
  'corrections',
] as const

/** The whole of an earlier text, where it stood included. What binds stays: no correction is unsaid, no embargo lifted. */
export const broughtBackText = ({ text: now }: Document, earlier: string): string =>
  ['embargoUntil', 'corrections'].reduce((text, key) => {
    const wanted = keyLines(now, key)
    return wanted?.join('\n') === keyLines(text, key)?.join('\n') ? text : putKeyLines(text, key, wanted)
  }, earlier)
