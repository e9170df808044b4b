import type { Draft, Line } from './draft'

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

const keyOf = (slug: string, base: number) => `parallax.desk:${slug}@${base}`
const latestKey = (slug: string) => `parallax.desk:${slug}`

/** Puts the text away under its slug and base revision. Answers whether it could be kept. */
export function keepDraft(drawer: Drawer, slug: string, kept: KeptDraft): boolean {
  try {
    drawer.setItem(keyOf(slug, kept.base), JSON.stringify({ ...kept, at: kept.at.toISOString() }))
    drawer.setItem(latestKey(slug), String(kept.base))
    return true
  } catch {
    return false
  }
}

/** The text kept for this revision; without one, the last text kept for the slug, whatever it was written on. */
export function readKeptDraft(drawer: Drawer, slug: string, base: number): KeptDraft | undefined {
  try {
    const earlier = Number(drawer.getItem(latestKey(slug)))
    const text = drawer.getItem(keyOf(slug, base)) ?? drawer.getItem(keyOf(slug, earlier))
    return text === null ? undefined : parsed(JSON.parse(text))
  } catch {
    return undefined
  }
}

export function dropKeptDraft(drawer: Drawer, slug: string, base: number): void {
  try {
    drawer.removeItem(keyOf(slug, base))
    if (drawer.getItem(latestKey(slug)) === String(base)) drawer.removeItem(latestKey(slug))
  } catch {
    // Where nothing can be kept, there is nothing to drop.
  }
}

/** Another version of the desk may have written it: what has not exactly this shape is left alone. */
function parsed(value: unknown): KeptDraft | undefined {
  if (!isRecord(value) || typeof value.base !== 'number' || typeof value.at !== 'string') return undefined
  const { base, draft, atHand } = value
  if (!isDraft(draft) || (atHand !== undefined && !isDraft(atHand))) return undefined
  return { base, draft, at: new Date(value.at), ...(atHand ? { atHand } : {}) }
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || typeof value.title !== 'string' || !isRecord(value.lists)) return false
  const { lists, accounts, summary } = value
  return (
    Object.values(lists).every((lines) => Array.isArray(lines) && lines.every(isLine)) &&
    Array.isArray(accounts) &&
    accounts.every((text) => typeof text === 'string') &&
    (summary === undefined || typeof summary === 'string')
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isLine = (value: unknown): value is Line =>
  isRecord(value) && typeof value.id === 'string' && typeof value.text === 'string'
