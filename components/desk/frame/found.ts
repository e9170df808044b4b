import type { State } from '@/lib/digest/visibility'

export interface PaletteEntry {
  readonly slug: string
  readonly headline: string
  readonly title: string
  readonly day: string
  readonly state: State
  readonly topic: string
  readonly href: string
}

/** An answer of another shape gives no entries. */
export function readEntries(answer: unknown): readonly PaletteEntry[] {
  const found = (answer as { found?: unknown } | null)?.found
  return Array.isArray(found) ? (found as PaletteEntry[]) : []
}
