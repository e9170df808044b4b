import type { State } from '@/lib/digest/visibility'
import type { Db } from '../archive'
import { countIn, type DeskRow, type HeadFilter, listDeskTopics, listIn } from './desk-rows'
import { readWords } from './words-filter'

export interface DeskFilter extends Omit<HeadFilter, 'words'> {
  /** Words as in readers' search, letters of titles, and days. */
  readonly query?: string
  readonly inTitles?: boolean
  readonly state?: State
  readonly page?: number
}

export interface DeskList {
  readonly rows: readonly DeskRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly counts: Readonly<Record<State, number>>
  readonly topics: readonly { readonly id: string; readonly name: string }[]
}

const perPage = 50
const order: readonly State[] = ['review', 'draft', 'scheduled', 'published', 'withdrawn']

export async function readDeskList(db: Db, asked: DeskFilter, now: Date): Promise<DeskList> {
  const { query, inTitles, ...rest } = asked
  const filter = { ...rest, words: await readWords(db, query, inTitles) }
  const found = await countEach(db, filter, now)
  const states = filter.state ? [filter.state] : order
  const total = states.reduce((sum, state) => sum + found[state], 0)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(Math.max(1, Math.floor(filter.page ?? 1) || 1), pages)
  const rows: DeskRow[] = []
  let offset = (page - 1) * perPage
  for (const state of states) {
    const limit = perPage - rows.length
    if (limit > 0 && offset < found[state]) rows.push(...(await listIn(db, state, filter, { offset, limit }, now)))
    offset = Math.max(0, offset - found[state])
  }
  return { rows, total, page, pages, counts: found, topics: await listDeskTopics(db) }
}

async function countEach(db: Db, filter: HeadFilter, now: Date): Promise<Record<State, number>> {
  const counts: Record<State, number> = { draft: 0, review: 0, scheduled: 0, published: 0, withdrawn: 0 }
  for (const state of order) counts[state] = await countIn(db, state, filter, now)
  return counts
}
