import { describe, expect, test } from 'vitest'
import { changed } from './change'
import type { Draft } from './draft'
import { textsOf } from './draft'
import { editsBetween } from './edits'

const draft: Draft = {
  title: 'US vs China News',
  lists: {
    overall: [
      { id: 'a', text: 'One thing happened.' },
      { id: 'b', text: 'Another did.' },
      { id: 'c', text: 'A third.' },
    ],
    us: [{ id: 'd', text: 'Seen from here.' }],
  },
  summary: undefined,
  accounts: [],
}
const overall = (of: Draft) => textsOf(of, 'overall')

describe('the form', () => {
  test('a line moves and keeps its id, and stops at the ends', () => {
    const moved = changed(draft, { kind: 'move', section: 'overall', id: 'c', to: 0 })
    expect(moved.lists.overall?.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(changed(draft, { kind: 'move', section: 'overall', id: 'a', to: 99 }).lists.overall?.at(-1)?.id).toBe('a')
    expect(changed(draft, { kind: 'move', section: 'overall', id: 'a', to: -1 })).toEqual(draft)
  })

  test('a line is cut at the caret and joined again', () => {
    const cut = changed(draft, { kind: 'split', section: 'overall', id: 'a', at: 9, newId: 'n' })
    expect(overall(cut)).toEqual(['One thing', 'happened.', 'Another did.', 'A third.'])
    expect(changed(cut, { kind: 'join', section: 'overall', id: 'n' })).toEqual(draft)
    expect(changed(draft, { kind: 'join', section: 'overall', id: 'a' })).toEqual(draft)
  })

  test('a line is added below another, or at the end', () => {
    const line = { id: 'n', text: 'New.' }
    expect(overall(changed(draft, { kind: 'add', section: 'overall', line, after: 'a' }))[1]).toBe('New.')
    expect(overall(changed(draft, { kind: 'add', section: 'overall', line })).at(-1)).toBe('New.')
  })

  test('a pasted line break becomes a space', () => {
    const pasted = changed(draft, { kind: 'line', section: 'us', id: 'd', text: 'Seen\r\n  from there.' })
    expect(textsOf(pasted, 'us')).toEqual(['Seen from there.'])
  })

  test('an unknown section or line changes nothing', () => {
    expect(changed(draft, { kind: 'remove', section: 'nowhere', id: 'a' })).toBe(draft)
    expect(changed(draft, { kind: 'remove', section: 'overall', id: 'zz' })).toEqual(draft)
  })
})

describe('the edits', () => {
  test('an untouched form has none', () => expect(editsBetween(draft, structuredClone(draft))).toEqual([]))

  test('only the section that changed is sent, without its empty lines', () => {
    const emptied = changed(draft, { kind: 'line', section: 'overall', id: 'b', text: '  ' })
    expect(editsBetween(draft, emptied)).toEqual([
      { kind: 'highlights', section: 'overall', highlights: ['One thing happened.', 'A third.'] },
    ])
  })

  test('a blank line that was only just added is no edit yet', () => {
    const added = changed(draft, { kind: 'add', section: 'us', line: { id: 'n', text: '' } })
    expect(editsBetween(draft, added)).toEqual([])
  })

  test('a story sends its title, summary and accounts one by one', () => {
    const story: Draft = { title: 'T', lists: { 'key-points': [] }, summary: 'S', accounts: ['one', 'two'] }
    const retyped = { ...story, title: 'T2', summary: 'S2', accounts: ['one', 'zwei'] }
    expect(editsBetween(story, retyped)).toEqual([
      { kind: 'title', title: 'T2' },
      { kind: 'summary', summary: 'S2' },
      { kind: 'account', index: 1, account: 'zwei' },
    ])
  })
})
