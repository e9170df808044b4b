import { describe, expect, test } from 'vitest'
import { changed } from './change'
import { type Draft, lineOf, type SourceDraft, textsOf } from './draft'
import { editsBetween } from './edits'
import { afterSave, onto, strangersIn } from './onto'
import { readDraft } from './read-draft'

const source = (id: string): SourceDraft => ({ id, title: `Of ${id}` })
const unread: SourceDraft = { id: 'c', title: 'no source', isUnread: true }
const nothing = { title: 'T', summary: undefined, image: undefined, articles: [], sources: [] }
const lines = (ids: readonly string[], ...markdown: string[]) =>
  markdown.map((text) => lineOf(text.slice(0, 3), text, ids))
const abcd = ['a', 'b', 'c', 'd']
const abc = ['A', 'B', 'C']
const digest: Draft = {
  ...nothing,
  lists: {
    overall: lines(abcd, 'One. <!-- sources: 1, 3 -->', 'Two. <!-- sources: 2 -->'),
    us: lines(abcd, 'Three. <!-- sources: 2, 4 -->'),
  },
  sources: [source('a'), source('b'), unread, source('d')],
}
const article = (title: string) => ({ id: title, title, account: `of ${title}` })
const story: Draft = {
  ...nothing,
  lists: { 'key-points': lines(abc, 'One. <!-- sources: 1, 3 -->', 'Two. <!-- sources: 2 -->') },
  articles: [article('A'), article('B'), article('C')],
}
const leave = (draft: Draft, ...ids: string[]) =>
  ids.reduce((left, id) => changed(left, { kind: 'leave-out', id }), draft)
const back = (draft: Draft, id: string) => changed(draft, { kind: 'put-back', id })
const texts = (draft: Draft) => Object.keys(draft.lists).flatMap((section) => textsOf(draft, section))
const titles = ({ articles }: Draft) => articles.filter(({ leftOut }) => !leftOut).map(({ title }) => title)

describe('a source that is left out', () => {
  const left = leave(digest, 'b')

  test('is named by no line any more, and those below it are counted anew; put back, all is as it was', () => {
    expect(texts(left)).toEqual(['One. <!-- sources: 1, 2 -->', 'Two.', 'Three. <!-- sources: 3 -->'])
    expect(back(left, 'b')).toEqual(digest)
    expect(leave(left, 'b')).toBe(left)
    expect(back(digest, 'b')).toBe(digest)
    const both = leave(digest, 'b', 'a')
    expect(back(back(both, 'b'), 'a')).toEqual(digest)
  })

  test('is one edit, after what is retyped: lines that only count anew are none', () => {
    expect(editsBetween(digest, left)).toEqual([{ kind: 'sources-left-out', ids: ['b'] }])
    const retyped = changed(left, { kind: 'source-title', id: 'd', text: 'New' })
    const named = changed(retyped, { kind: 'refer', section: 'us', id: 'Thr', sources: ['a'] })
    expect(editsBetween(digest, named)).toEqual([
      { kind: 'source-title', id: 'd', title: 'New' },
      { kind: 'sources-left-out', ids: ['b'] },
      { kind: 'highlights', section: 'us', highlights: ['Three. <!-- sources: 1 -->'] },
    ])
    const unsaid = changed(left, { kind: 'source-title', id: 'b', text: 'New' })
    expect(editsBetween(digest, unsaid)).toEqual([{ kind: 'sources-left-out', ids: ['b'] }])
  })

  test('is gone once it is saved, and an earlier step of the form does without it', () => {
    const saved: Draft = {
      ...nothing,
      lists: {
        overall: lines(['a', 'c', 'd'], 'One. <!-- sources: 1, 2 -->', 'Two.'),
        us: lines(['a', 'c', 'd'], 'Three. <!-- sources: 3 -->'),
      },
      sources: [source('a'), unread, source('d')],
    }
    expect(editsBetween(saved, afterSave(left, left, saved))).toEqual([])
    expect(editsBetween(saved, afterSave(digest, left, saved))).toEqual([])
  })

  test('beside another revision: mine stays left out there, and theirs is named by none of my lines', () => {
    const theirs: Draft = { ...digest, lists: { overall: [], us: [] }, sources: [source('b'), unread, source('d')] }
    const placed = onto(theirs, left)
    expect(texts(placed)).toEqual(['One. <!-- sources: 1 -->', 'Two.', 'Three. <!-- sources: 2 -->'])
    expect(editsBetween(theirs, placed)[0]).toEqual({ kind: 'sources-left-out', ids: ['b'] })
  })

  test('is kept as such; what is no list of lines leaves nothing out', () => {
    expect(readDraft(JSON.parse(JSON.stringify(left)))).toEqual(left)
    const broken = { ...left, sources: [{ ...source('a'), leftOut: 'x' }] }
    expect(readDraft(broken)?.sources).toEqual([source('a')])
  })
})

describe('an article that is left out', () => {
  const left = leave(story, 'A')

  test('stands below the others, which close up; put back, it stands where it stood', () => {
    expect(titles(left)).toEqual(['B', 'C'])
    expect(texts(left)).toEqual(['One. <!-- sources: 2 -->', 'Two. <!-- sources: 1 -->'])
    expect(back(left, 'A')).toEqual(story)
    const moved = changed(left, { kind: 'article-order', ids: ['C', 'B'] })
    expect(titles(back(moved, 'A'))).toEqual(['A', 'C', 'B'])
    expect(back(leave(story, 'C'), 'C')).toEqual(story)
  })

  test('is one edit with the order of the rest', () => {
    expect(editsBetween(story, left)).toEqual([{ kind: 'article-order', ids: ['B', 'C'] }])
    const moved = changed(left, { kind: 'article-order', ids: ['C', 'B'] })
    expect(editsBetween(story, moved)).toEqual([{ kind: 'article-order', ids: ['C', 'B'] }])
    expect(editsBetween(story, changed(left, { kind: 'account', id: 'A', text: 'new' }))).toEqual([
      { kind: 'article-order', ids: ['B', 'C'] },
    ])
  })

  test('is gone once it is saved, and an earlier step of the form does without it', () => {
    const saved: Draft = {
      ...story,
      lists: { 'key-points': lines(['B', 'C'], 'One. <!-- sources: 2 -->', 'Two. <!-- sources: 1 -->') },
      articles: [article('B'), article('C')],
    }
    for (const draft of [left, story]) expect(editsBetween(saved, afterSave(draft, left, saved))).toEqual([])
  })

  test('by both of us is nobody’s; by theirs alone, mine is there to be read', () => {
    const theirs: Draft = { ...story, lists: { 'key-points': [] }, articles: [article('B'), article('C')] }
    expect(strangersIn(theirs, onto(theirs, left))).toEqual([])
    expect(strangersIn(theirs, onto(theirs, story)).map(({ title }) => title)).toEqual(['A'])
    expect(texts(onto(theirs, story))).toEqual(['One. <!-- sources: 2 -->', 'Two. <!-- sources: 1 -->'])
  })
})
