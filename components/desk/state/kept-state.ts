import type { Draft } from './draft'
import { saysMore } from './edits'
import type { KeptDraft } from './kept-draft'
import { readDraft } from './read-draft'

export interface LeftCopy {
  readonly basedOn: number
  readonly state: string
  readonly version: string
  readonly at: Date
}

export const printState = (draft: Draft, atHand: Draft | undefined): string => JSON.stringify({ draft, atHand })

/** Undefined if another version of the desk wrote something unreadable. */
export function readLeft({ basedOn, state, at }: LeftCopy): KeptDraft | undefined {
  try {
    const { draft, atHand } = (JSON.parse(state) ?? {}) as Record<string, unknown>
    const read = readDraft(draft)
    return read && { base: basedOn, draft: read, at, atHand: readDraft(atHand) }
  } catch {
    return undefined
  }
}

/** The later of browser's and server's text; the other is kept beside it if different. */
export function laterOf(one: KeptDraft | undefined, other: KeptDraft | undefined): KeptDraft | undefined {
  if (!one || !other) return one ?? other
  const [later, earlier] = one.at >= other.at ? [one, other] : [other, one]
  return saysMore(later.draft, earlier.draft) ? { ...later, atHand: later.atHand ?? earlier.draft } : later
}
