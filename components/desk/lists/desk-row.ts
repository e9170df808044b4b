import type { QueueFlag } from '@/lib/desk'
import type { Warning } from '@/lib/digest/document'
import type { State } from '@/lib/digest/visibility'
import { formatDay } from '@/lib/words/day-text'

export interface QueueEntry {
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
  readonly checklist: { readonly blocks: number; readonly warns: number; readonly first: string } | undefined
  readonly openNotes: number
  readonly handedIn: { readonly by: string | undefined; readonly at: Date } | undefined
  readonly sentBack:
    | { readonly by: string | undefined; readonly at: Date; readonly reason: string | undefined }
    | undefined
  readonly corrected: boolean
  readonly suggestedAt: Date | undefined
}

export const rowName = ({
  kind,
  topicName,
  day,
  headline,
  title,
}: Pick<QueueEntry, 'kind' | 'topicName' | 'day' | 'headline' | 'title'>): string =>
  `${topicName ?? (kind === 'story' ? 'Story' : 'Digest')}, ${formatDay(day, 'medium')}: ${headline || title}`

/** The queue's filter, as its address has it. */
export interface DeskQuery {
  readonly query?: string
  readonly state?: State
  readonly topic?: string
  readonly kind?: 'digest' | 'story'
  readonly mine?: true
  readonly with?: QueueFlag
  readonly sort?: Sort
  readonly page?: number
}

export const queueFlags = [
  'sent-back',
  'warnings',
  'blocks',
  'notes',
  'mentions',
  'edited',
  'suggestion',
  'conflict',
  'gone',
] as const satisfies readonly QueueFlag[]

export const queueFlagNames: Record<QueueFlag, string> = {
  'sent-back': 'Sent back',
  warnings: 'Warnings',
  blocks: 'Must be fixed',
  notes: 'Open notes',
  mentions: 'Notes to me',
  edited: 'Unsaved edits',
  suggestion: 'Suggestion',
  conflict: 'File conflict',
  gone: 'File deleted',
}

export const sorts = ['saved', 'title', 'due'] as const
export type Sort = (typeof sorts)[number]

export const sortNames: Record<Sort, string> = {
  saved: 'Last saved first',
  title: 'By title',
  due: 'Next to be published',
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

export function queueAddress(query: DeskQuery): string {
  const { query: words, page, mine, ...rest } = query
  const values = { q: words, ...rest, mine: mine && 'yes', page: page && page > 1 ? String(page) : undefined }
  const search = new URLSearchParams(named.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  return search.size ? `/admin?${search}` : '/admin'
}

const named = ['q', 'state', 'topic', 'kind', 'with', 'mine', 'sort', 'page'] as const
