import type { Draft } from './draft'
import { readDraft } from './read-draft'

export interface KeptDraft {
  readonly base: number
  readonly draft: Draft
  readonly at: Date
  /** My earlier text from a conflict. */
  readonly atHand?: Draft | undefined
}

/** `localStorage` may be full or forbidden; then it throws. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Two editors may share a browser. */
export interface Whose {
  readonly editor: number
  readonly slug: string
}

const latestKey = ({ editor, slug }: Whose) => `parallax.desk:${editor}:${slug}`
const keyOf = (whose: Whose, base: number) => `${latestKey(whose)}@${base}`

/** Returns whether it could be kept. */
export function keepDraft(drawer: Drawer, whose: Whose, kept: KeptDraft): boolean {
  try {
    drawer.setItem(keyOf(whose, kept.base), JSON.stringify({ ...kept, at: kept.at.toISOString() }))
    drawer.setItem(latestKey(whose), String(kept.base))
    return true
  } catch {
    return false
  }
}

/** The text kept for this revision, else the last one kept of the document. */
export function readKeptDraft(drawer: Drawer, whose: Whose, base: number): KeptDraft | undefined {
  try {
    const earlier = Number(drawer.getItem(latestKey(whose)))
    const text = drawer.getItem(keyOf(whose, base)) ?? drawer.getItem(keyOf(whose, earlier))
    return text === null ? undefined : parsed(JSON.parse(text))
  } catch {
    return undefined
  }
}

export function dropKeptDraft(drawer: Drawer, whose: Whose, base: number): void {
  try {
    drawer.removeItem(keyOf(whose, base))
    if (drawer.getItem(latestKey(whose)) === String(base)) drawer.removeItem(latestKey(whose))
  } catch {
    // If storage is forbidden, nothing was kept.
  }
}

/** Ignores anything that is not a draft. */
function parsed(value: unknown): KeptDraft | undefined {
  const { base, at, draft, atHand } = (value ?? {}) as Record<string, unknown>
  const read = readDraft(draft)
  const beside = atHand === undefined ? undefined : readDraft(atHand)
  if (!read || typeof base !== 'number' || typeof at !== 'string') return undefined
  return { base, draft: read, at: new Date(at), ...(beside ? { atHand: beside } : {}) }
}
