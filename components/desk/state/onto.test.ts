import { describe, expect, test } from 'vitest'
import { changed } from './change'
import { type Draft, lineOf, textsOf } from './draft'
import { editsBetween, saysMore } from './edits'
import { placeId } from './numbers'
import { afterSave, onto, strangersIn } from './onto'
import { readDraft } from './read-draft'
import { ordered } from './removed'

const abc = ['A', 'B', 'C']
const story: Draft = {
  title: 'T',
  lists: { 'key-points': [lineOf('a', 'One. <!-- sources: 1, 3 -->', abc), lineOf('b', 'Two.<!--sources:2-->', abc)] },
  summary: 'S',
  image: undefined,
  sources: [],
  articles: [
    { id: 'A', title: 'A', account: 'of a' },
    { id: 'B', title: 'B', account: 'of b' },
    { id: 'C', title: 'C', account: 'of c' },
  ],
}
const order = (...ids: string[]) => ({ kind: 'article-order', ids }) as const
const points = (draft: Draft) => textsOf(draft, 'key-points')
const ids = (draft: Draft) => draft.articles.map(({ id }) => id).join('')
const titles = (draft: Draft) => draft.articles.map(({ title }) => title).join('')

describe('articles in another order', () => {
  const moved = changed(story, order('C', 'A', 'B'))

  test('keep their ids, and lines name the same ones', () => {
    expect(ids(moved)).toBe('CAB')
    expect(points(moved)).toEqual(['One. <!-- sources: 1, 2 -->', 'Two. <!-- sources: 3 -->'])
    expect(changed(moved, order(...abc))).toEqual(story)
    expect(changed(story, order(...abc))).toBe(story)
  })

  test('are one edit: key points that are only numbered anew are none', () => {
    expect(editsBetween(story, moved)).toEqual([{ kind: 'article-order', ids: ['C', 'A', 'B'] }])
    expect(editsBetween(moved, moved)).toEqual([])
    expect(editsBetween(moved, story)).toEqual([{ kind: 'article-order', ids: abc }])
  })

  test('are sent after what is retyped in them, and before key points that name others', () => {
    const retyped = changed(moved, { kind: 'article-title', id: 'C', text: 'C2' })
    const named = changed(retyped, { kind: 'refer', section: 'key-points', id: 'b', sources: ['C'] })
    expect(editsBetween(story, named)).toEqual([
      { kind: 'article-title', id: 'C', title: 'C2' },
      { kind: 'article-order', ids: ['C', 'A', 'B'] },
      {
        kind: 'highlights',
        section: 'key-points',
        highlights: ['One. <!-- sources: 1, 2 -->', 'Two. <!-- sources: 1 -->'],
      },
    ])
  })

  test('not named come last', () => expect(titles(ordered(story, ['C']))).toBe('CAB'))
})

describe('what was saved', () => {
  test('without a link goes by its new title, and what was there before is a change of that', () => {
    const retyped = changed(changed(story, order('C', 'A', 'B')), { kind: 'article-title', id: 'A', text: 'New' })
    const base: Draft = {
      ...retyped,
      articles: retyped.articles.map((article) => ({ ...article, id: article.title })),
      lists: {
        'key-points': [
          lineOf('a', 'One. <!-- sources: 1, 2 -->', ['C', 'New', 'B']),
          lineOf('b', 'Two. <!-- sources: 3 -->', ['C', 'New', 'B']),
        ],
      },
    }
    expect(editsBetween(base, afterSave(retyped, retyped, base))).toEqual([])
    expect(editsBetween(base, afterSave(story, retyped, base))).toEqual([
      { kind: 'article-title', id: 'New', title: 'A' },
      { kind: 'article-order', ids: ['New', 'B', 'C'] },
    ])
  })
})

describe('my draft beside theirs', () => {
  test('is the same where theirs has the same articles, however both were retyped', () => {
    const theirs = changed(changed(story, { kind: 'title', text: 'Other' }), {
      kind: 'article-title',
      id: 'A',
      text: 'A theirs',
    })
    const mine = changed(story, { kind: 'account', id: 'B', text: 'mine' })
    expect(onto(theirs, mine)).toEqual(mine)
  })

  test('finds its articles in another order', () => {
    const theirs = changed(story, order('C', 'A', 'B'))
    const mine = changed(changed(story, { kind: 'account', id: 'A', text: 'mine' }), {
      kind: 'article-title',
      id: 'B',
      text: 'Mine',
    })
    expect(editsBetween(theirs, onto(theirs, mine))).toEqual([
      { kind: 'account', id: 'A', account: 'mine' },
      { kind: 'article-title', id: 'B', title: 'Mine' },
      { kind: 'article-order', ids: abc },
    ])
  })

  test('finds by its account an article without a link that they retitled, and lines go on naming it', () => {
    const theirs: Draft = {
      ...story,
      articles: story.articles.map((article) => (article.id === 'A' ? { ...article, id: 'A3', title: 'A3' } : article)),
      lists: { 'key-points': [] },
    }
    const placed = onto(theirs, story)
    expect(ids(placed)).toBe('A3BC')
    expect(points(placed)).toEqual(points(story))
    expect(strangersIn(theirs, placed)).toEqual([])
  })

  test('takes over what theirs has more of, and does not lose what theirs has no more', () => {
    const fewer = { ...story, articles: story.articles.slice(0, 2) }
    expect(editsBetween(story, onto(story, fewer)).map(({ kind }) => kind)).toEqual(['highlights'])
    const placed = onto(fewer, story)
    expect(strangersIn(fewer, placed).map(({ account }) => account)).toEqual(['of c'])
    expect(points(placed)).toEqual(['One. <!-- sources: 1 -->', 'Two.<!--sources:2-->'])
    expect(saysMore(fewer, story)).toBe(true)
    expect(saysMore(story, story)).toBe(false)
  })
})

describe('what a desk kept that knew no ids', () => {
  const older = (place: number, title: string, more = {}) => ({
    place,
    title,
    account: `of ${title.toLowerCase()}`,
    ...more,
  })
  const kept = (value: object) => readDraft(JSON.parse(JSON.stringify(value))) as Draft
  const lists = {
    'key-points': [
      { id: 'a', text: 'One.', tail: ' <!-- sources: 1, 2 -->' },
      { id: 'b', text: 'Two.', tail: '' },
    ],
  }

  test('articles that were moved, left out, retyped and added: no sentence and no reference is lost', () => {
    const draft = kept({
      title: 'T',
      summary: 'S',
      sources: [],
      lists,
      articles: [
        { ...older(2, 'C'), account: 'mine of c' },
        older(0, 'A'),
        { place: -7, title: 'New', account: 'of new', added: { outlet: 'BBC', link: 'https://e.com/new' } },
        older(1, 'B', { leftOut: ['b'] }),
      ],
    })
    expect(editsBetween(story, onto(story, draft))).toEqual([
      { kind: 'account', id: 'C', account: 'mine of c' },
      { kind: 'article-added', article: { title: 'New', account: 'of new', outlet: 'BBC', link: 'https://e.com/new' } },
      { kind: 'article-order', ids: ['C', 'A', 'https://e.com/new'] },
    ])
    const back = changed(onto(story, draft), { kind: 'put-back', id: 'B' })
    expect(points(back)[1]).toMatch(/^Two\. <!-- sources: \d -->$/)
  })

  test('one that did not say where its articles stand: they stand as they lie', () => {
    const articles = story.articles.map(({ title, account }) => ({ title, account }))
    const draft = kept({
      ...story,
      articles,
      lists: {
        'key-points': [
          { id: 'a', text: 'One.', tail: ' <!-- sources: 1, 3 -->' },
          { id: 'b', text: 'Two.', tail: '<!--sources:2-->' },
        ],
      },
    })
    expect(draft.articles.map(({ id }) => id)).toEqual([0, 1, 2].map(placeId))
    expect(onto(story, draft)).toEqual(story)
    expect(readDraft({ ...story, articles: [{ ...articles[0], place: 'first' }] })).toBeUndefined()
  })

  test('accounts alone, without titles', () => {
    const draft = kept({ title: 'T', summary: 'S', accounts: ['of a', 'mine', 'of c'], lists: {} })
    expect(editsBetween(story, onto(story, draft))).toEqual([{ kind: 'account', id: 'B', account: 'mine' }])
  })

  test('sources left out, retyped and added beside a line that could not be read', () => {
    const base: Draft = {
      title: 'T',
      summary: undefined,
      image: undefined,
      articles: [],
      lists: { overall: [lineOf('o', 'Both. <!-- sources: 1, 4 -->', ['a', 'b', 'c', 'd'])], us: [], china: [] },
      sources: [
        { id: 'a', title: 'Of a', side: 'us' },
        { id: 'b', title: 'Of b', side: 'us' },
        { id: 'c', title: 'no source', side: 'us', isUnread: true },
        { id: 'd', title: 'Of d', side: 'china' },
      ],
    }
    const added = { side: 'us', outlet: 'CNN', link: 'x' }
    const draft = kept({
      title: 'T',
      articles: [],
      ends: { us: 3, china: 4 },
      sources: [
        { key: 'a', number: 1, title: 'Of a' },
        { key: 'b', number: 2, title: 'Of b', leftOut: ['o'] },
        { key: 'd', number: 4, title: 'Mine' },
        { key: 'x', number: 0, title: 'Of x', added },
      ],
      // In that order, a was 1, the unreadable line 2, x 3 and d 4.
      lists: { overall: [{ id: 'o', text: 'Both.', tail: ' <!-- sources: 1, 3, 4 -->' }], us: [], china: [] },
    })
    const placed = onto(base, draft)
    expect(placed.lists.overall?.[0]?.sources).toEqual(['a', 'x', 'd', 'b'])
    expect(editsBetween(base, placed)).toEqual([
      { kind: 'source-title', id: 'd', title: 'Mine' },
      { kind: 'sources-left-out', ids: ['b'] },
      { kind: 'source-added', perspective: 'us', source: { title: 'Of x', outlet: 'CNN', link: 'x' } },
      { kind: 'highlights', section: 'overall', highlights: ['Both. <!-- sources: 1, 3, 4 -->'] },
    ])
  })

  test('no sources at all: its lines name those of the revision', () => {
    const base: Draft = {
      ...story,
      articles: [],
      lists: { us: [] },
      sources: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    }
    const draft = kept({
      title: 'T',
      summary: 'S',
      accounts: [],
      lists: { us: [{ id: 'l', text: 'One.', tail: ' <!-- sources: 2 -->' }] },
    })
    expect(onto(base, draft).lists.us?.[0]?.sources).toEqual(['b'])
  })
})
