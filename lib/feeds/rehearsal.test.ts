import { expect, test } from 'vitest'
import { asPublic, samplePaper, sampleStory, seed } from '@/test/feeds/fixture'
import { feedItem } from './feed-item'
import { rehearse } from './rehearsal'

const dates = { publishedAt: new Date('2026-03-01T12:00:00Z'), updatedAt: new Date('2026-03-02T12:00:00Z') }

const { record } = sampleStory()

test.each([
  ['digest', seed('2026-02-05')],
  ['story', sampleStory().document],
])('the rehearsed item of a %s is the very item that the feeds will tell', (_kind, document) => {
  const rehearsed = rehearse(document, record, dates, samplePaper)
  if (rehearsed.kind !== 'item') throw new Error(rehearsed.reason)
  expect(rehearsed.item).toEqual(feedItem(asPublic(document, dates.publishedAt, dates.updatedAt), samplePaper))
  expect(rehearsed.rss).toMatch(/^<item><title>.*<\/item>$/s)
  expect(rehearsed.rss).toContain('<pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>')
})

test('what the feeds would leave out is said, with the reason', () => {
  const nameless = { ...seed('2026-02-05'), title: '\u200b' }
  expect(rehearse(nameless, record, dates, samplePaper)).toEqual({
    kind: 'left-out',
    reason: 'it has no title that can be shown',
  })
})
