import { expect, test } from 'vitest'
import type { DeskEvent } from '@/lib/desk/events/events'
import { heard, type News, nothingNew as nothing } from './use-news'

const slug = 'us-china/2026-02-01'
let id = 0
const event = (act: string, more: Partial<DeskEvent> = {}): DeskEvent => ({
  id: ++id,
  act,
  slug,
  by: 'Eddie',
  at: 0,
  isMine: false,
  isForMe: false,
  ...more,
})
const hear = (before: News, ...events: DeskEvent[]) => heard(before, { last: id, events, isMore: false }, slug)

test('the newest revision counts, and what it was made for', () => {
  const first = hear(nothing, event('edit-draft', { revision: 2 }), event('submit', { revision: 2 }))
  expect([first.newest, first.newestBy?.act]).toEqual([2, 'submit'])
  const then = hear(first, event('publish', { revision: 3, by: 'Pia' }))
  expect([then.newest, then.newestBy?.by]).toEqual([3, 'Pia'])
  expect(hear(then, event('edit-draft', { revision: 2 })).newest).toBe(3)
})

test('another document’s revisions are none of ours', () =>
  expect(hear(nothing, event('edit-draft', { revision: 9, slug: 'us-china/2026-02-02' }))).toEqual(nothing))

test('somebody else’s note is told, one’s own is not', () => {
  expect(hear(nothing, event('note', { isMine: true })).note).toBeUndefined()
  const told = hear(nothing, event('note', { isForMe: true }))
  expect([told.note?.isForMe, told.mention]).toEqual([true, undefined])
})

test('a note that names the editor is told on whichever page', () => {
  const elsewhere = 'us-china/2026-02-02'
  expect(hear(nothing, event('note', { slug: elsewhere })).mention).toBeUndefined()
  const told = hear(nothing, event('note', { slug: elsewhere, isForMe: true }))
  expect([told.note, told.mention?.slug]).toEqual([undefined, elsewhere])
})

test('who was away for too long is told to load the page anew', () =>
  expect(heard(nothing, { last: 9_999, events: [], isMore: true }, slug).isOld).toBe(true))
