import type { State } from '@/lib/digest/visibility'
import type { Warning } from '@/lib/digest/warning'

/** A line of the queue. */
export interface DeskRow {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly title: string
  readonly headline: string
  readonly day: string
  readonly topicName: string | undefined
  readonly state: State
  readonly publishAt: Date
  readonly revision: number
  readonly savedAt: Date
  readonly savedBy: string | undefined
  readonly warnings: readonly Warning[]
  readonly file: 'present' | 'conflict' | 'gone' | 'none'
}

/** What the queue is narrowed to. All of it stands in the address. */
export interface DeskQuery {
  readonly query?: string
  readonly state?: State
  readonly topic?: string
  readonly kind?: 'digest' | 'story'
  readonly page?: number
}

/** In the order of the queue: what waits for an editor comes first. */
export const states = ['review', 'draft', 'scheduled', 'published', 'withdrawn'] as const satisfies readonly State[]

export const stateHeadings: Record<State, string> = {
  review: 'In review',
  draft: 'Drafts',
  scheduled: 'Scheduled',
  published: 'Live',
  withdrawn: 'Withdrawn',
}

/** The address of the queue so narrowed; a change of the filter goes back to its first page. */
export function queueAddress(query: DeskQuery): string {
  const { query: words, state, topic, kind, page } = query
  const values = { q: words, state, topic, kind, page: page && page > 1 ? String(page) : undefined }
  const search = new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]))
  return search.size ? `/admin?${search}` : '/admin'
}
