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

/**
 * An earlier text, with the standing and the corrections of the document as it is now: a restore brings back words,
 * it neither publishes nor withdraws, and no correction is ever unsaid. Keys that read the same keep their place.
 */
export const restoredText = (document: Document, earlier: string): string => withKeys(earlier, document, standingKeys)

/** The whole of an earlier text, where it stood included. What binds stays: no correction is unsaid, no embargo lifted. */
export const broughtBackText = (document: Document, earlier: string): string =>
  withKeys(earlier, document, ['embargoUntil', 'corrections'])

const withKeys = (earlier: string, { text: now }: Document, keys: readonly string[]): string =>
  keys.reduce((text, key) => {
    const wanted = keyLines(now, key)
    return wanted?.join('\n') === keyLines(text, key)?.join('\n') ? text : putKeyLines(text, key, wanted)
  }, earlier)
