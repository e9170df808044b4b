import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { asPublic, everyKind, sampleFeed, sampleStory, seed, seeds } from '@/test/feeds/fixture'
import { jsonFeedSchema } from '@/test/feeds/json-feed-schema'
import { jsonFeed } from './json-feed'

const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(jsonFeedSchema)
const faultsOf = (text: string) => {
  validate(JSON.parse(text))
  return validate.errors ?? []
}

test('the feed of the seeds and a story is a JSON Feed 1.1 in every member', () => {
  expect(faultsOf(jsonFeed(sampleFeed([...seeds(), sampleStory()])))).toEqual([])
})

test('so are an empty feed and a page of the archive', () => {
  expect(faultsOf(jsonFeed(sampleFeed([])))).toEqual([])
  const page = jsonFeed(sampleFeed(seeds(), { place: { page: { number: 2, upto: undefined }, feedFrom: 200 } }))
  expect(faultsOf(page)).toEqual([])
  expect(JSON.parse(page)).toMatchObject({
    feed_url: 'https://parallax.example/feed.json?page=2',
    next_url: 'https://parallax.example/feed.json?page=1',
  })
})

test.each(everyKind([...seeds(), sampleStory()]))('so is that of %s', (_, feed, address) => {
  const text = jsonFeed(feed)
  expect(faultsOf(text)).toEqual([])
  const { feed_url, items } = JSON.parse(text)
  expect(feed_url).toBe(`https://parallax.example${address.replace('feed.xml', 'feed.json')}`)
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(4)
})

test('the schema would find a fault', () => {
  const feed = JSON.parse(jsonFeed(sampleFeed(seeds())))
  feed.items[0].id = 7
  expect(faultsOf(JSON.stringify(feed))).not.toEqual([])
})

describe('the document as data', () => {
  const [item] = JSON.parse(jsonFeed(sampleFeed([asPublic(seed('2026-01-21'))]))).items
  const data = item._parallax

  test('names the day, the topic and what all sides report', () => {
    expect(data).toMatchObject({ kind: 'digest', day: '2026-01-21', topic: { id: 'us-china', name: 'US vs China' } })
    expect(data.highlights).toHaveLength(5)
  })

  test('has each side in the day’s reading order, with its place, highlights and sources', () => {
    expect(data.perspectives.map(({ id, place }: { id: string; place: number }) => [id, place])).toEqual([
      ['us', 0],
      ['china', 1],
    ])
    expect(data.perspectives[1].sources).toHaveLength(10)
    expect(data.perspectives[1].sources[0]).toMatchObject({ number: 11, outlet: 'South China Morning Post' })
  })

  test('tells nothing of who saved it or how often', () => {
    expect(JSON.stringify(item)).not.toMatch(/revision|reviewed|editor/)
  })
})
