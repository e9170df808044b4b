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
export const broughtBackText = (now: Document, earlier: string): string =>
  withKeysOf(now, earlier, ['embargoUntil', 'corrections'])

/** Another text in the place of this one: date and status stay as they are. */
export const replacedText = (now: Document, other: string): string => withKeysOf(now, other, ['date', ...standingKeys])

const withKeysOf = ({ text: now }: Document, other: string, keys: readonly string[]): string =>
  keys.reduce((text, key) => {
    const wanted = keyLines(now, key)
    return wanted?.join('\n') === keyLines(text, key)?.join('\n') ? text : putKeyLines(text, key, wanted)
  }, other)
