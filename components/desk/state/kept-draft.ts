import type { Draft } from './draft'
import { readDraft } from './read-draft'

/** An unsaved text that outlived its page. */
export interface KeptDraft {
  /** The revision it was written on. */
  readonly base: number
  readonly draft: Draft
  readonly at: Date
  /** An earlier text of mine that lies beside it since somebody else saved first. */
  readonly atHand?: Draft | undefined
}

/** What of `localStorage` is used; it may be full, or forbidden, and then throws. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Whose text of what: two editors may share a browser. */
export interface Whose {
  readonly editor: number
  readonly slug: string
}

const latestKey = ({ editor, slug }: Whose) => `parallax.desk:${editor}:${slug}`
const keyOf = (whose: Whose, base: number) => `${latestKey(whose)}@${base}`

/** Puts the text away under its editor, slug and base revision. Answers whether it could be kept. */
export function keepDraft(drawer: Drawer, whose: Whose, kept: KeptDraft): boolean {
  try {
    drawer.setItem(keyOf(whose, kept.base), JSON.stringify({ ...kept, at: kept.at.toISOString() }))
    drawer.setItem(latestKey(whose), String(kept.base))
    return true
  } catch {
    return false
  }
}

/** The text kept for this revision; without one, the last text kept of the document, whatever it was written on. */
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
    // Where nothing can be kept, there is nothing to drop.
  }
}

/** What has not the shape of a draft is left alone. */
function parsed(value: unknown): KeptDraft | undefined {
  const { base, at, draft, atHand } = (value ?? {}) as Record<string, unknown>
  const read = readDraft(draft)
  const beside = atHand === undefined ? undefined : readDraft(atHand)
  if (!read || typeof base !== 'number' || typeof at !== 'string') return undefined
  return { base, draft: read, at: new Date(at), ...(beside ? { atHand: beside } : {}) }
}
