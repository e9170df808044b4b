import { describe, expect, test } from 'vitest'
import { ordered, placedIn, placedOn, placesOf, strangersIn } from './article-order'
import { changed } from './change'
import { type Draft, lineOf, markdownOf } from './draft'
import { editsBetween } from './edits'
import { readDraft } from './read-draft'

const story: Draft = {
  title: 'T',
  lists: { 'key-points': [lineOf('a', 'One. <!-- sources: 1, 3 -->'), lineOf('b', 'Two.<!--sources:2-->')] },
  summary: 'S',
  image: undefined,
  sources: [],
  articles: [
    { place: 0, title: 'A', account: 'of a' },
    { place: 1, title: 'B', account: 'of b' },
    { place: 2, title: 'C', account: 'of c' },
  ],
}
const order = (...places: number[]) => ({ kind: 'article-order', places }) as const
const points = (draft: Draft) => draft.lists['key-points']?.map(markdownOf)
const titles = (draft: Draft) => draft.articles.map(({ title }) => title).join('')

describe('articles in another order', () => {
  const moved = changed(story, order(2, 0, 1))

  test('keep their places, and lines name the same ones', () => {
    expect(titles(moved)).toBe('CAB')
    expect(placesOf(moved)).toEqual([2, 0, 1])
    expect(points(moved)).toEqual(['One. <!-- sources: 1, 2 -->', 'Two. <!-- sources: 3 -->'])
    expect(titles(changed(moved, order(0, 1, 2)))).toBe('ABC')
    expect(changed(story, order(0, 1, 2))).toBe(story)
  })

  test('are retyped by their places', () => {
    const retyped = changed(moved, { kind: 'account', place: 2, text: 'new' })
    expect(retyped.articles[0]).toEqual({ place: 2, title: 'C', account: 'new' })
  })

  test('are one edit: key points that only count anew are none', () => {
    expect(editsBetween(story, moved)).toEqual([{ kind: 'article-order', order: [2, 0, 1] }])
  })

  test('are sent after what is retyped in them, and before key points that name others', () => {
    const retyped = changed(moved, { kind: 'article-title', place: 2, text: 'C2' })
    const named = changed(retyped, { kind: 'refer', section: 'key-points', id: 'b', numbers: [1] })
    expect(editsBetween(story, named)).toEqual([
      { kind: 'article-title', index: 2, title: 'C2' },
      { kind: 'article-order', order: [2, 0, 1] },
      {
        kind: 'highlights',
        section: 'key-points',
        highlights: ['One. <!-- sources: 1, 2 -->', 'Two. <!-- sources: 1 -->'],
      },
    ])
  })

  test('are no edits of a draft in the same order', () => {
    expect(editsBetween(moved, moved)).toEqual([])
    expect(editsBetween(moved, story)).toEqual([{ kind: 'article-order', order: [1, 2, 0] }])
  })

  test('stand where they were put once that is saved', () => {
    const saved = placedOn(moved, moved)
    expect(placesOf(saved)).toEqual([0, 1, 2])
    // What was there before the save is a change of its order now.
    expect(placesOf(placedOn(story, moved))).toEqual([1, 2, 0])
    expect(titles(placedOn(story, moved))).toBe('ABC')
  })

  test('not named come last', () => expect(titles(ordered(story, [2]))).toBe('CAB'))
})

describe('my draft beside theirs', () => {
  test('is the same where theirs has the same order, however both were retyped', () => {
    const theirs = changed(changed(story, { kind: 'title', text: 'Other' }), {
      ...{ kind: 'article-title', place: 0, text: 'A theirs' },
    })
    const mine = changed(story, { kind: 'account', place: 1, text: 'mine' })
    expect(placedIn(theirs, mine)).toBe(mine)
  })

  test('finds its articles where they are now, though one is retyped', () => {
    const theirs = placedOn(changed(story, order(2, 0, 1)), changed(story, order(2, 0, 1)))
    const mine = changed(changed(story, { kind: 'account', place: 0, text: 'mine' }), {
      ...{ kind: 'article-title', place: 1, text: 'Mine' },
    })
    expect(placesOf(placedIn(theirs, mine))).toEqual([1, 2, 0])
    expect(editsBetween(theirs, placedIn(theirs, mine))).toEqual([
      { kind: 'account', index: 1, account: 'mine' },
      { kind: 'article-title', index: 2, title: 'Mine' },
      { kind: 'article-order', order: [1, 2, 0] },
    ])
  })

  test('finds them by their titles where the accounts of several are retyped', () => {
    const moved = changed(story, order(2, 0, 1))
    const theirs = placedOn(moved, moved)
    const mine = [0, 1].reduce(
      (draft, place) => changed(draft, { kind: 'account', place, text: `mine ${place}` }),
      story as Draft,
    )
    expect(placesOf(placedIn(theirs, mine))).toEqual([1, 2, 0])
  })

  test('takes over what theirs has more of, and does not lose what theirs has no more', () => {
    const fewer = { ...story, articles: story.articles.slice(0, 2) }
    expect(editsBetween(story, placedIn(story, fewer))).toEqual([])
    const placed = placedIn(fewer, story)
    expect(strangersIn(fewer, placed).map(({ account }) => account)).toEqual(['of c'])
    expect(points(placed)).toEqual(['One. <!-- sources: 1 -->', 'Two.<!--sources:2-->'])
    expect(editsBetween(fewer, placed).map(({ kind }) => kind)).toEqual(['highlights'])
  })
})

test('a draft of a desk that knew no order stands as it lies', () => {
  const { articles } = story
  const old = { ...story, articles: articles.map(({ title, account }) => ({ title, account })) }
  expect(readDraft(JSON.parse(JSON.stringify(old)))).toEqual(story)
  expect(readDraft({ ...story, articles: [{ ...articles[0], place: 'first' }] })).toBeUndefined()
})
