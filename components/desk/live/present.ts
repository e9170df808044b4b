import { counted } from '@/lib/words/counted'

/** In seconds before the server's answer, because clocks differ. */
export interface OtherEditor {
  readonly name: string
  readonly editedAgo: number | undefined
}

export type OpenDocuments = Readonly<Record<string, readonly OtherEditor[]>>

export interface BeatAnswer {
  readonly others: readonly OtherEditor[]
}
export interface ListAnswer {
  readonly open: OpenDocuments
}

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
