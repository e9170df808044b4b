import { expect, test } from 'vitest'
import { asPublic, sampleFeed, seed } from '@/test/feeds/fixture'
import { feedId, itemId } from './feed-id'

test('an id is a version 5 UUID in URN form', () => {
  expect(itemId({ kind: 'digest', slug: 'us-china/2026-01-21' })).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('ids are fixed for ever: these are in subscribers’ readers', () => {
  expect(itemId({ kind: 'digest', slug: 'us-china/2026-01-21' })).toBe('urn:uuid:4bd3ad34-9a6e-5f75-b5f4-0f10c7da98db')
  expect(itemId({ kind: 'story', slug: '2025-05-23-trade' })).toBe('urn:uuid:5925c781-9d53-54c1-9e8b-3047b5f3919b')
  expect(feedId('publication')).toBe('urn:uuid:3e4aa1a0-c040-5f75-afd4-0d95f65f6aa7')
  expect(feedId('topic/us-china')).toBe('urn:uuid:f7e9c986-3c48-5413-ac27-60a049141f67')
})

test('a digest and a story never share one', () => {
  expect(itemId({ kind: 'digest', slug: 'a' })).not.toBe(itemId({ kind: 'story', slug: 'a' }))
})

test('an edited title, highlight or date leaves the id alone', () => {
  const document = seed('2026-01-21')
  const edited = { ...document, title: 'Another title', date: new Date(0) }
  const [before, after] = [document, edited].map((each) => sampleFeed([asPublic(each)]).items[0]?.id)
  expect(after).toBe(before)
})
