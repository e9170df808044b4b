import type { Editor } from '../store/accounts/editor'
import type { DeskFilter } from '../store/desk/desk-list'
import { countIn } from '../store/desk/desk-rows'
import { countMentions } from '../store/desk/mentions'
import { archive } from '../store/open-archive'
import { may } from './rights/may'

export interface Tally {
  readonly mine: number
  readonly sentBack: number
  readonly waiting: number
}

export async function readTally(editor: Editor, now = new Date()): Promise<Tally> {
  const { db } = await archive()
  const own = { for: editor.id, mine: true }
  const states = ['review', 'draft', 'scheduled', 'published', 'withdrawn'] as const
  const counts = await Promise.all(states.map((state) => countIn(db, state, own, now)))
  const sentBack = { with: 'sent-back' } as const satisfies DeskFilter
  const toLookAt = may(editor.role, 'publish') ? await countIn(db, 'review', {}, now) : 0
  const { unread } = await countMentions(db, editor.id)
  return {
    mine: counts.reduce((sum, count) => sum + count, 0),
    sentBack: await countIn(db, 'draft', sentBack, now),
    waiting: unread + toLookAt + (await countIn(db, 'draft', { ...sentBack, ...own }, now)),
  }
}
