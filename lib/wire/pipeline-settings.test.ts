import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseTopics } from '@/lib/digest/topics-file'
import { parseFeeds } from './feeds-file'
import { takeOverPipeline } from './pipeline-settings'

const topic = (id: string, rest: object = {}) => ({
  id,
  name: `About ${id}`,
  active: true,
  perspectives: [
    { id: 'north', name: 'Norway' },
    { id: 'south', name: 'Southerners' },
  ],
  rssFeeds: [
    { type: 'google_news', language: 'no', region: 'NO', query: 'Sør ("fisk" OR olje)', perspective: 'north' },
    { type: 'google_news', language: 'en', region: 'US', query: 'North (site:example.org)', perspective: 'south' },
  ],
  ...rest,
})
const json = (topics: readonly object[], settings = { maxArticlesPerTopic: 20, articleMaxAge: '5d' }) =>
  JSON.stringify({ topics, settings })
const empty = { topics: '', feeds: '' }

test('searches, locales, sides and settings of a pipeline become topics.yaml and feeds.yaml', () => {
  const made = takeOverPipeline(json([topic('fish'), topic('oil')]), 'old.json', empty)
  expect(made).toMatchObject({ added: ['fish', 'oil'], passedOver: [] })
  const topics = parseTopics(made.topics, 'topics.yaml')
  expect(topics.map(({ id, perspectives }) => [id, perspectives])).toEqual(
    ['fish', 'oil'].map((id) => [
      id,
      [
        { id: 'north', name: 'Norway', countries: ['NO'] },
        { id: 'south', name: 'Southerners' },
      ],
    ]),
  )
  const [fish] = parseFeeds(made.feeds, 'feeds.yaml', topics)
  expect(fish).toMatchObject({ topic: 'fish', perSide: 10, windowHours: 120 })
  expect(fish?.sides[0]?.feeds).toMatchObject([
    { kind: 'search', language: 'no', region: 'NO', query: 'Sør ("fisk" OR olje)' },
  ])
})

test('what the files have already stays, byte for byte, and is said', () => {
  const topics = readFileSync('content/topics.yaml', 'utf8')
  const feeds = readFileSync('content/feeds.yaml', 'utf8')
  const made = takeOverPipeline(json([topic('us-china'), topic('fish')]), 'old.json', { topics, feeds })
  expect(made.added).toEqual(['fish'])
  expect(made.passedOver).toEqual(['us-china: feeds.yaml has it already.'])
  expect(made.topics.startsWith(topics.trimEnd())).toBe(true)
  expect(made.feeds.startsWith(feeds.trimEnd())).toBe(true)
  expect(parseFeeds(made.feeds, 'feeds.yaml', parseTopics(made.topics, 'topics.yaml'))).toHaveLength(2)
})

test('a topic that rests, and a feed of no use, are passed over with a reason', () => {
  const feeds = [...topic('fish').rssFeeds, { type: 'twitter', perspective: 'north' }]
  const made = takeOverPipeline(
    json([topic('oil', { active: false }), topic('fish', { rssFeeds: feeds })]),
    'old',
    empty,
  )
  expect(made.added).toEqual(['fish'])
  expect(made.passedOver).toEqual(['oil: it is not active.', 'fish: a feed of type twitter without a query or a url.'])
})

test.each([
  ['no JSON', 'topics: []', /is not JSON/],
  ['another shape', '{"topics":[{"id":1}]}', /topics\.0\.id/],
  ['an id that no topic may have', json([topic('Über')]), /topics\.0\.id/],
  ['a side without feeds', json([topic('fish', { rssFeeds: topic('x').rssFeeds.slice(1) })]), /sides\.north/],
])('%s is refused', (_what, text, reason) => {
  expect(() => takeOverPipeline(text, 'old.json', empty)).toThrow(reason)
})
