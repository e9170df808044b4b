import { describe, expect, test } from 'vitest'
import { placedIn, placedOn, strangersIn } from './article-order'
import { changed } from './change'
import { type Draft, lineOf, markdownOf, type SourceTitle } from './draft'
import { editsBetween } from './edits'
import { readDraft } from './read-draft'
import type { RemovedPart } from './removed'
import { sourcedFrom } from './sourced-from'

const source = (key: string, number: number): SourceTitle => ({ key, number, title: `Of ${key}` })
const nothing = { title: 'T', summary: undefined, image: undefined, articles: [], sources: [] }
const lines = (...markdown: string[]) => markdown.map((text) => lineOf(text.slice(0, 3), text))
const digest: Draft = {
  ...nothing,
  lists: {
    overall: lines('One. <!-- sources: 1, 3 -->', 'Two. <!-- sources: 2 -->'),
    us: lines('Three. <!-- sources: 2, 4 -->'),
  },
  // The third of the list could not be read.
  sources: [source('a', 1), source('b', 2), source('d', 4)],
}
const told = (place: number, title: string) => ({ place, title, account: `of ${title}` })
const story: Draft = {
  ...nothing,
  lists: { 'key-points': lines('One. <!-- sources: 1, 3 -->', 'Two. <!-- sources: 2 -->') },
  articles: [told(0, 'A'), told(1, 'B'), told(2, 'C')],
}
const leave = (draft: Draft, ...parts: RemovedPart[]) =>
  parts.reduce((left, part) => changed(left, { kind: 'leave-out', part }), draft)
const back = (draft: Draft, part: RemovedPart) => changed(draft, { kind: 'put-back', part })
const texts = ({ lists }: Draft) => Object.values(lists).flat().map(markdownOf)
const titles = ({ articles }: Draft) => articles.filter(({ leftOut }) => !leftOut).map(({ title }) => title)

describe('a source that is left out', () => {
  const left = leave(digest, { key: 'b' })

  test('is named by no line any more, and those below it are counted anew; put back, all is as it was', () => {
    expect(texts(left)).toEqual(['One. <!-- sources: 1, 2 -->', 'Two.', 'Three. <!-- sources: 3 -->'])
    expect(back(left, { key: 'b' })).toEqual(digest)
    expect(leave(left, { key: 'b' })).toBe(left)
    expect(back(digest, { key: 'b' })).toBe(digest)
    const both = leave(digest, { key: 'b' }, { key: 'a' })
    expect(back(back(both, { key: 'b' }), { key: 'a' })).toEqual(digest)
  })

  test('is one edit, after what is retyped: lines that only count anew are none', () => {
    expect(editsBetween(digest, left)).toEqual([{ kind: 'sources-left-out', numbers: [2] }])
    const retyped = changed(left, { kind: 'source-title', key: 'd', text: 'New' })
    const named = changed(retyped, { kind: 'refer', section: 'us', id: 'Thr', numbers: [1] })
    expect(editsBetween(digest, named)).toEqual([
      { kind: 'source-title', number: 4, title: 'New' },
      { kind: 'sources-left-out', numbers: [2] },
      { kind: 'highlights', section: 'us', highlights: ['Three. <!-- sources: 1 -->'] },
    ])
    const unsaid = changed(left, { kind: 'source-title', key: 'b', text: 'New' })
    expect(editsBetween(digest, unsaid)).toEqual([{ kind: 'sources-left-out', numbers: [2] }])
  })

  test('is gone once it is saved, and an earlier step of the form does without it', () => {
    const saved: Draft = {
      ...nothing,
      lists: { overall: lines('One. <!-- sources: 1, 2 -->', 'Two.'), us: lines('Three. <!-- sources: 3 -->') },
      sources: [source('a', 1), source('d', 3)],
    }
    expect(editsBetween(saved, sourcedFrom(saved, left))).toEqual([])
    expect(editsBetween(saved, sourcedFrom(saved, digest))).toEqual([])
  })

  test('beside another revision: mine stays left out there, and theirs is named by none of my lines', () => {
    const theirs: Draft = { ...digest, lists: { overall: [], us: [] }, sources: [source('b', 1), source('d', 3)] }
    const placed = placedIn(theirs, left)
    expect(texts(placed)).toEqual(['One. <!-- sources: 1 -->', 'Two.', 'Three. <!-- sources: 2 -->'])
    expect(editsBetween(theirs, placed)[0]).toEqual({ kind: 'sources-left-out', numbers: [1] })
  })

  test('is kept as such; what is no list of lines leaves nothing out', () => {
    expect(readDraft(JSON.parse(JSON.stringify(left)))).toEqual(left)
    const broken = { ...left, sources: [{ ...source('a', 1), leftOut: 'x' }] }
    expect(readDraft(broken)?.sources).toEqual([source('a', 1)])
  })
})

describe('an article that is left out', () => {
  const left = leave(story, { place: 0 })

  test('stands below the others, which close up; put back, it stands where it stood', () => {
    expect(titles(left)).toEqual(['B', 'C'])
    expect(texts(left)).toEqual(['One. <!-- sources: 2 -->', 'Two. <!-- sources: 1 -->'])
    expect(back(left, { place: 0 })).toEqual(story)
    const moved = changed(left, { kind: 'article-order', places: [2, 1] })
    expect(titles(back(moved, { place: 0 }))).toEqual(['A', 'C', 'B'])
    expect(back(leave(story, { place: 2 }), { place: 2 })).toEqual(story)
  })

  test('is one edit with the order of the rest', () => {
    expect(editsBetween(story, left)).toEqual([{ kind: 'article-order', order: [1, 2] }])
    const moved = changed(left, { kind: 'article-order', places: [2, 1] })
    expect(editsBetween(story, moved)).toEqual([{ kind: 'article-order', order: [2, 1] }])
    expect(editsBetween(story, changed(left, { kind: 'account', place: 0, text: 'new' }))).toEqual([
      { kind: 'article-order', order: [1, 2] },
    ])
  })

  test('is gone once it is saved, and an earlier step of the form does without it', () => {
    const saved: Draft = {
      ...story,
      lists: { 'key-points': lines('One. <!-- sources: 2 -->', 'Two. <!-- sources: 1 -->') },
      articles: [told(0, 'B'), told(1, 'C')],
    }
    for (const draft of [left, story]) expect(editsBetween(saved, placedOn(draft, left))).toEqual([])
  })

  test('by both of us is nobody’s; by theirs alone, mine is there to be read', () => {
    const theirs: Draft = { ...story, lists: { 'key-points': [] }, articles: [told(0, 'B'), told(1, 'C')] }
    expect(strangersIn(theirs, placedIn(theirs, left))).toEqual([])
    expect(strangersIn(theirs, placedIn(theirs, story)).map(({ title }) => title)).toEqual(['A'])
    expect(texts(placedIn(theirs, story))).toEqual(['One. <!-- sources: 2 -->', 'Two. <!-- sources: 1 -->'])
  })
})
