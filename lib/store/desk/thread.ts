import type { Selectable } from 'kysely'
import type { NoteThreadTable } from './desk-tables'

export type Anchor =
  | { readonly kind: 'document' }
  | {
      readonly kind: 'highlight'
      readonly section: string
      readonly index: number
      readonly text: string
      readonly quote: string
    }
  | { readonly kind: 'gone'; readonly quote: string }

export interface NoteEntry {
  readonly id: number
  readonly kind: 'note' | 'resolve' | 'reopen'
  /** Third-party text; empty for an action. */
  readonly text: string
  readonly editorId: number
  readonly editorName: string
  readonly at: Date
}

export interface NoteThread {
  readonly id: string
  readonly slug: string
  readonly anchor: Anchor
  readonly resolvedAt: Date | undefined
  readonly entries: readonly NoteEntry[]
}

export function anchorFromRow({ section, place, text, quote }: Selectable<NoteThreadTable>): Anchor {
  if (section === null || text === null || quote === null) return { kind: 'document' }
  return place === null ? { kind: 'gone', quote } : { kind: 'highlight', section, index: place, text, quote }
}
