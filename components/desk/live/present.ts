import { counted } from '@/lib/words/counted'

/** Another editor who has a document open, in seconds before the server's answer: clocks differ. */
export interface OtherEditor {
  readonly name: string
  /** Since something was last typed; undefined where nothing was. */
  readonly editedAgo: number | undefined
}

/** Who has what open, by slug. */
export type OpenDocuments = Readonly<Record<string, readonly OtherEditor[]>>

/** What the server answers the page of a document, and the list. */
export interface BeatAnswer {
  readonly others: readonly OtherEditor[]
}
export interface ListAnswer {
  readonly open: OpenDocuments
}

/** `Ada Admin has this open, edited 2 minutes ago`; undefined where nobody does. */
export function presenceWords(others: readonly OtherEditor[]): string | undefined {
  if (others.length === 0) return undefined
  return others.map(({ name, editedAgo }) => `${name} has this open${agoWords(editedAgo)}`).join('; ')
}

function agoWords(seconds: number | undefined): string {
  if (seconds === undefined) return ''
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1) return ', edited just now'
  if (minutes < 60) return `, edited ${counted(minutes, 'minute')} ago`
  return `, edited ${counted(Math.floor(minutes / 60), 'hour')} ago`
}
