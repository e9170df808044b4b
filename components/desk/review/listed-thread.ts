/** A thread of notes as its page shows it. */
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
  /** For the forms below it, made with the page. */
  readonly submissions: { readonly reply: string; readonly settle: string }
}

export interface ListedEntry {
  readonly id: number
  readonly kind: 'note' | 'resolve' | 'reopen'
  readonly text: string
  readonly editorName: string
  readonly at: Date
  /** It names the reader, who sees it for the first time. */
  readonly unread: boolean
}

/** A highlight that a note can be about. */
export interface NotePlace {
  /** `overall/0` */
  readonly value: string
  /** `Overall highlights, 1` */
  readonly name: string
  /** What it says, cut for the list. */
  readonly text: string
  /** The whole of it, as plain text. */
  readonly says: string
}

/** The value of a highlight in the form's list of places. */
export const placeValue = ({ section, index }: { section: string; index: number }): string => `${section}/${index}`
