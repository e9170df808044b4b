export interface ListedThread {
  readonly id: string
  readonly anchor:
    | { readonly kind: 'document' }
    | {
        readonly kind: 'highlight'
        readonly section: string
        readonly index: number
        readonly text: string
        readonly quote: string
      }
    | { readonly kind: 'gone'; readonly quote: string }
  readonly resolvedAt: Date | undefined
  readonly entries: readonly ListedEntry[]
  readonly submissions: { readonly reply: string; readonly settle: string }
}

export interface ListedEntry {
  readonly id: number
  readonly kind: 'note' | 'resolve' | 'reopen'
  readonly text: string
  readonly editorName: string
  readonly at: Date
  readonly unread: boolean
}

export interface NotePlace {
  readonly value: string
  readonly name: string
  readonly text: string
  readonly says: string
}

/** The highlight's value in the form's list of places. */
export const placeValue = ({ section, index }: { section: string; index: number }): string => `${section}/${index}`
