import type { State } from '@/lib/digest/visibility'

/** A document that the desk's search found. */
export interface PaletteEntry {
  readonly slug: string
  readonly headline: string
  readonly title: string
  readonly day: string
  readonly state: State
  readonly topic: string
  readonly href: string
}

/** What the server's answer holds; nothing for an answer of another shape. */
export function readFound(answer: unknown): readonly PaletteEntry[] {
  const found = (answer as { found?: unknown } | null)?.found
  return Array.isArray(found) ? (found as PaletteEntry[]) : []
}
