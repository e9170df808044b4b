import { describe, expect, test } from 'vitest'
import { changed } from './change'
import type { Draft } from './draft'
import { lineOf, markdownOf, textsOf } from './draft'
import { editsBetween } from './edits'
import { sourcedFrom } from './sourced-from'

const draft: Draft = {
  title: 'US vs China News',
  lists: {
    overall: [
      { id: 'a', text: 'One thing happened.', tail: '' },
      { id: 'b', text: 'Another did.', tail: '' },
      { id: 'c', text: 'A third.', tail: '' },
    ],
    us: [{ id: 'd', text: 'Seen from here.', tail: '' }],
  },
  summary: undefined,
  image: undefined,
  articles: [],
  sources: [],
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
    const line = { id: 'n', text: 'New.', tail: '' }
    expect(overall(changed(draft, { kind: 'add', section: 'overall', line, after: 'a' }))[1]).toBe('New.')
    expect(overall(changed(draft, { kind: 'add', section: 'overall', line })).at(-1)).toBe('New.')
  })

  test('a pasted line break becomes a space', () => {
    const pasted = changed(draft, { kind: 'line', section: 'us', id: 'd', text: 'Seen\r\n  from there.' })
    expect(textsOf(pasted, 'us')).toEqual(['Seen from there.'])
  })

  test('several pasted lines become as many highlights, around what is chosen', () => {
    const points = [
      { id: 'n', text: 'First.' },
      { id: 'o', text: 'Second.' },
    ]
    const pasted = changed(draft, { kind: 'paste', section: 'overall', id: 'b', chosen: [0, 7], points })
    expect(overall(pasted)).toEqual(['One thing happened.', 'First.', 'Second. did.', 'A third.'])
    expect(pasted.lists.overall?.map(({ id }) => id)).toEqual(['a', 'b', 'o', 'c'])
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
    const added = changed(draft, { kind: 'add', section: 'us', line: { id: 'n', text: '', tail: '' } })
    expect(editsBetween(draft, added)).toEqual([])
  })

  test('a story sends its title, summary, and what of its articles differs', () => {
    const told = (place: number, title: string, account: string) => ({ place, title, account })
    const story: Draft = {
      ...{ title: 'T', lists: { 'key-points': [] }, summary: 'S', image: undefined, sources: [] },
      articles: [told(0, 'A', 'one'), told(1, 'B', 'two')],
    }
    const retyped = { ...story, title: 'T2', summary: 'S2', articles: [told(0, 'A2', 'one'), told(1, 'B', 'zwei')] }
    expect(editsBetween(story, retyped)).toEqual([
      { kind: 'title', title: 'T2' },
      { kind: 'summary', summary: 'S2' },
      { kind: 'article-title', index: 0, title: 'A2' },
      { kind: 'account', index: 1, account: 'zwei' },
    ])
  })
})

describe('the titles of sources', () => {
  const source = (number: number, title: string, key = `https://e.com/${number}`) => ({ key, number, title })
  const base: Draft = { ...draft, sources: [source(1, 'One'), source(2, 'UPDATE 1-Two')] }
  const retype = (key: string, text: string) => ({ kind: 'source-title', key, text }) as const

  test('are retyped by their links, and sent by their numbers', () => {
    const retyped = changed(base, retype('https://e.com/2', 'Two,\n at last'))
    expect(editsBetween(base, retyped)).toEqual([{ kind: 'source-title', number: 2, title: 'Two, at last' }])
    expect(changed(base, retype('https://e.com/9', 'x'))).toEqual(base)
  })

  test('go with their links where theirs counts them otherwise; what is not there is not retyped', () => {
    const retyped = changed(base, retype('https://e.com/2', 'Two'))
    const theirs: Draft = { ...draft, sources: [source(1, 'UPDATE 1-Two', 'https://e.com/2'), source(2, 'New', 'x')] }
    expect(editsBetween(theirs, retyped)).toEqual([{ kind: 'source-title', number: 1, title: 'Two' }])
  })
})

describe('the sources of another revision', () => {
  const of = (...sources: [string, number, string][]): Draft => ({
    ...draft,
    sources: sources.map(([key, number, title]) => ({ key, number, title })),
  })

  test('are counted as there, and called as they were retyped', () => {
    const mine = of(['a', 1, 'Mine'], ['b', 2, 'B'])
    const theirs = of(['c', 1, 'C'], ['a', 2, 'A'])
    expect(sourcedFrom(theirs, mine).sources).toEqual(of(['c', 1, 'C'], ['a', 2, 'Mine']).sources)
    expect(sourcedFrom(of(['a', 1, 'A'], ['b', 2, 'B']), mine)).toBe(mine)
    // A draft of a desk that knew no titles of sources.
    expect(sourcedFrom(theirs, of())).toEqual(theirs)
  })
})

describe('the sources a line names', () => {
  const refer = (id: string, ...numbers: number[]) => ({ kind: 'refer', section: 'overall', id, numbers }) as const

  test('go with it when it is moved and retyped, and to both halves when it is cut', () => {
    const named = changed(draft, refer('a', 7, 3))
    expect(overall(named)[0]).toBe('One thing happened. <!-- sources: 3, 7 -->')
    const moved = changed(named, { kind: 'move', section: 'overall', id: 'a', to: 2 })
    const retyped = changed(moved, { kind: 'line', section: 'overall', id: 'a', text: 'It happened twice.' })
    expect(overall(retyped)[2]).toBe('It happened twice. <!-- sources: 3, 7 -->')
    const cut = changed(retyped, { kind: 'split', section: 'overall', id: 'a', at: 11, newId: 'n' })
    expect(overall(cut).slice(2)).toEqual(['It happened <!-- sources: 3, 7 -->', 'twice. <!-- sources: 3, 7 -->'])
  })

  test('are joined with those of the line it is joined to', () => {
    const named = changed(changed(draft, refer('a', 7)), refer('b', 3, 7))
    const joined = changed(named, { kind: 'join', section: 'overall', id: 'b' })
    expect(overall(joined)[0]).toBe('One thing happened. Another did. <!-- sources: 3, 7 -->')
  })

  test('are taken off again without a trace, and a line of sources alone says nothing', () => {
    expect(changed(changed(draft, refer('a', 7)), refer('a'))).toEqual(draft)
    const emptied = changed(changed(draft, refer('a', 7)), { kind: 'line', section: 'overall', id: 'a', text: ' ' })
    expect(editsBetween(draft, emptied)).toMatchObject([{ highlights: ['Another did.', 'A third.'] }])
  })

  test('keep the spelling of the file while nobody touches them', () => {
    const odd = lineOf('a', 'One<!--sources:2,1-->')
    expect(odd).toEqual({ id: 'a', text: 'One', tail: '<!--sources:2,1-->' })
    expect(markdownOf(odd)).toBe('One<!--sources:2,1-->')
  })
})
