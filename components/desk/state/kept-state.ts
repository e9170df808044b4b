import type { Draft } from './draft'
import { saysMore } from './edits'
import type { KeptDraft } from './kept-draft'
import { readDraft } from './read-draft'

/** What an editor left on the server, as the page is given it. */
export interface LeftCopy {
  readonly basedOn: number
  readonly state: string
  readonly version: string
  readonly at: Date
}

/** The form as the server keeps it. */
export const printState = (draft: Draft, atHand: Draft | undefined): string => JSON.stringify({ draft, atHand })

/** The form that was left; undefined where another desk wrote something this one cannot read. */
export function readLeft({ basedOn, state, at }: LeftCopy): KeptDraft | undefined {
  try {
    const { draft, atHand } = (JSON.parse(state) ?? {}) as Record<string, unknown>
    const read = readDraft(draft)
    return read && { base: basedOn, draft: read, at, atHand: readDraft(atHand) }
  } catch {
    return undefined
  }
}

/** The later of what the browser and the server kept; the other lies at hand beside it where it says something else. */
export function laterOf(one: KeptDraft | undefined, other: KeptDraft | undefined): KeptDraft | undefined {
  if (!one || !other) return one ?? other
  const [later, earlier] = one.at >= other.at ? [one, other] : [other, one]
  return saysMore(later.draft, earlier.draft) ? { ...later, atHand: later.atHand ?? earlier.draft } : later
}
