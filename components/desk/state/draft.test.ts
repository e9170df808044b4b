import { describe, expect, test } from 'vitest'
import { changed } from './change'
import type { Draft } from './draft'
import { lineOf, markdownOf, textsOf } from './draft'
import { editsBetween } from './edits'
import { numbersIn } from './numbers'
import { onto } from './onto'

const draft: Draft = {
  title: 'US vs China News',
  lists: {
    overall: [
      { id: 'a', text: 'One thing happened.', tail: '', sources: [] },
      { id: 'b', text: 'Another did.', tail: '', sources: [] },
      { id: 'c', text: 'A third.', tail: '', sources: [] },
    ],
    us: [{ id: 'd', text: 'Seen from here.', tail: '', sources: [] }],
  },
  summary: undefined,
  image: undefined,
  articles: [],
  sources: [],
}
const withoutSources = draft
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
    const line = { id: 'n', text: 'New.', tail: '', sources: [] }
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
    const added = changed(draft, { kind: 'add', section: 'us', line: { id: 'n', text: '', tail: '', sources: [] } })
    expect(editsBetween(draft, added)).toEqual([])
  })

  test('a story sends its title, summary, and what of its articles differs', () => {
    const article = (id: string, title: string, account: string) => ({ id, title, account })
    const story: Draft = {
      title: 'T',
      lists: { 'key-points': [] },
      summary: 'S',
      image: undefined,
      sources: [],
      articles: [article('a', 'A', 'one'), article('b', 'B', 'two')],
    }
    const retyped = {
      ...story,
      title: 'T2',
      summary: 'S2',
      articles: [article('a', 'A2', 'one'), article('b', 'B', 'zwei')],
    }
    expect(editsBetween(story, retyped)).toEqual([
      { kind: 'title', title: 'T2' },
      { kind: 'summary', summary: 'S2' },
      { kind: 'article-title', id: 'a', title: 'A2' },
      { kind: 'account', id: 'b', account: 'zwei' },
    ])
  })
})

describe('the titles of sources', () => {
  const source = (number: number, title: string, id = `https://e.com/${number}`) => ({ id, title })
  const base: Draft = { ...draft, sources: [source(1, 'One'), source(2, 'UPDATE 1-Two')] }
  const retype = (id: string, text: string) => ({ kind: 'source-title', id, text }) as const

  test('are retyped and sent by their links', () => {
    const retyped = changed(base, retype('https://e.com/2', 'Two,\n at last'))
    expect(editsBetween(base, retyped)).toEqual([
      { kind: 'source-title', id: 'https://e.com/2', title: 'Two, at last' },
    ])
    expect(changed(base, retype('https://e.com/9', 'x'))).toEqual(base)
  })

  test('go with their links where theirs counts them otherwise; what is not there is not retyped', () => {
    const retyped = changed(base, retype('https://e.com/2', 'Two'))
    const theirs: Draft = { ...draft, sources: [source(1, 'UPDATE 1-Two', 'https://e.com/2'), source(2, 'New', 'x')] }
    expect(editsBetween(theirs, retyped)).toEqual([{ kind: 'source-title', id: 'https://e.com/2', title: 'Two' }])
  })
})

describe('the sources of another revision', () => {
  const of = (...sources: [string, string][]): Draft => ({
    ...draft,
    sources: sources.map(([id, title]) => ({ id, title })),
  })

  test('are counted as there, and called as they were retyped', () => {
    const mine = of(['a', 'Mine'], ['b', 'B'])
    const theirs = of(['c', 'C'], ['a', 'A'])
    expect(onto(theirs, mine).sources).toEqual(of(['c', 'C'], ['a', 'Mine']).sources)
    expect(onto(of(['a', 'A'], ['b', 'B']), mine)).toEqual(mine)
    expect(onto(theirs, of())).toEqual(theirs)
  })
})

describe('the sources a line names', () => {
  const seven = ['1', '2', '3', '4', '5', '6', '7'].map((id) => ({ id, title: id }))
  const draft: Draft = { ...withoutSources, sources: seven }
  const refer = (id: string, ...numbers: number[]) =>
    ({ kind: 'refer', section: 'overall', id, sources: numbers.map(String) }) as const

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
    const odd = lineOf('a', 'One<!--sources:2,1-->', ['x', 'y'])
    expect(odd).toEqual({ id: 'a', text: 'One', tail: '<!--sources:2,1-->', sources: ['y', 'x'] })
    const numbered = (...ids: string[]) => numbersIn({ sources: ids.map((id) => ({ id, title: id })), articles: [] })
    expect(markdownOf(odd, numbered('x', 'y'))).toBe('One<!--sources:2,1-->')
    expect(markdownOf(odd, numbered('y', 'x'))).toBe('One <!-- sources: 1, 2 -->')
    expect(markdownOf(odd, numbered('x'))).toBe('One <!-- sources: 1 -->')
  })

  test('that no list has go on leading nowhere, however long it becomes', () => {
    const stray = lineOf('a', 'One <!-- sources: 1, 9, x -->', ['x', 'y'])
    const three = ['z', 'x', 'y'].map((id) => ({ id, title: id }))
    expect(markdownOf(stray, numbersIn({ sources: three, articles: [] }))).toBe('One <!-- sources: 2, 10, x -->')
  })
})
