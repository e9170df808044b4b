import { expect, test } from 'vitest'
import { type Drawer, dropKeptDraft, keepDraft, readKeptDraft } from './kept-draft'
import { placeId } from './numbers'

const drawer = (): Drawer & { things: Map<string, string> } => {
  const things = new Map<string, string>()
  return {
    things,
    getItem: (key) => things.get(key) ?? null,
    setItem: (key, value) => void things.set(key, value),
    removeItem: (key) => void things.delete(key),
  }
}
const draft = {
  title: 'T',
  lists: { overall: [{ id: 'a', text: 'One.', tail: '', sources: [] }] },
  summary: undefined,
  image: undefined,
  articles: [],
  sources: [],
}
const kept = { base: 7, draft, at: new Date('2026-02-05T04:31:00Z') }
const whose = { editor: 1, slug: 'us-china/2026-02-05' }

test('a kept text comes back, for its own document and editor only', () => {
  const store = drawer()
  expect(keepDraft(store, whose, kept)).toBe(true)
  expect(readKeptDraft(store, whose, 7)).toEqual(kept)
  expect(readKeptDraft(store, { ...whose, slug: 'us-china/2026-02-06' }, 7)).toBeUndefined()
  expect(readKeptDraft(store, { ...whose, editor: 2 }, 7)).toBeUndefined()
})

test('a text written on an earlier revision is found too, and says which', () => {
  const store = drawer()
  keepDraft(store, whose, kept)
  expect(readKeptDraft(store, whose, 9)?.base).toBe(7)
})

test('a dropped text is gone without a trace', () => {
  const store = drawer()
  keepDraft(store, whose, kept)
  dropKeptDraft(store, whose, 7)
  expect(store.things.size).toBe(0)
})

test('what another version wrote, or a stranger, is left alone', () => {
  const store = drawer()
  for (const text of ['{', 'null', '{}', '{"base":7,"at":"2026-02-05","draft":{"title":"T","lists":{"us":[1]}}}']) {
    store.setItem('parallax.desk:1:us-china/2026-02-05@7', text)
    expect(readKeptDraft(store, whose, 7)).toBeUndefined()
  }
})

test('what the desk of before kept is found by the one of today', () => {
  const store = drawer()
  const old = { title: 'T', lists: { us: [{ id: 'a', text: 'One.' }] }, summary: 'S', accounts: ['told'] }
  store.setItem(
    'parallax.desk:1:us-china/2026-02-05@7',
    JSON.stringify({ base: 7, at: '2026-02-05T04:31:00Z', draft: old }),
  )
  expect(readKeptDraft(store, whose, 7)?.draft).toEqual({
    title: 'T',
    summary: 'S',
    image: undefined,
    sources: [],
    articles: [{ id: placeId(0), title: '', account: 'told' }],
    lists: { us: [{ id: 'a', text: 'One.', tail: '', sources: [] }] },
  })
})

test('a full or forbidden drawer is no error', () => {
  const fail = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const full: Drawer = { getItem: fail, setItem: fail, removeItem: fail }
  expect(keepDraft(full, whose, kept)).toBe(false)
  expect(readKeptDraft(full, whose, 7)).toBeUndefined()
  expect(() => dropKeptDraft(full, whose, 7)).not.toThrow()
})
