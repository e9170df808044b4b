import type { Document } from '../document'
import { keyLines, putKeyLines } from './front-matter-edit'

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

/** An earlier text with its status, but today's corrections and embargo: neither may be undone by a restore. */
export const broughtBackText = ({ text: now }: Document, earlier: string): string =>
  ['embargoUntil', 'corrections'].reduce((text, key) => {
    const wanted = keyLines(now, key)
    return wanted?.join('\n') === keyLines(text, key)?.join('\n') ? text : putKeyLines(text, key, wanted)
  }, earlier)
