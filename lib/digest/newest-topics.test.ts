import { expect, test } from 'vitest'
import { newestFirst, splitByAge, type TopicDay } from './newest-topics'

const today = '2026-11-30'
const topic = (id: string, day: string, publishedOn = day): TopicDay => ({ id, day, publishedOn })
const ids = (topics: readonly TopicDay[]) => topics.map(({ id }) => id)

test('topics go by the day of their latest digest, and keep their order within a day', () => {
  const topics = [
    topic('declared-first', '2026-06-10'),
    topic('arctic', '2026-11-29'),
    topic('us-china', today),
    topic('trade', '2025-12-31'),
    topic('kashmir', today),
  ]
  expect(ids(newestFirst(topics, today))).toEqual(['us-china', 'kashmir', 'arctic', 'declared-first', 'trade'])
  expect(newestFirst([], today)).toEqual([])
})

test('the newest edition, the three days before it, and the quiet topics are told apart', () => {
  const split = splitByAge(
    [
      topic('four-days', '2026-11-26'),
      topic('today', today),
      topic('three-days', '2026-11-27'),
      topic('june', '2026-06-10'),
      topic('yesterday', '2026-11-29'),
      topic('today-too', today),
    ],
    today,
  )
  expect(ids(split.newest)).toEqual(['today', 'today-too'])
  expect(ids(split.recent)).toEqual(['yesterday', 'three-days'])
  expect(ids(split.quiet)).toEqual(['four-days', 'june'])
})

test('a paper that pauses keeps its front page: age counts from the newest edition', () => {
  const topics = [topic('us-china', '2026-02-12'), topic('trade', '2026-02-10'), topic('arctic', '2026-01-10')]
  const split = splitByAge(topics, today)
  expect([ids(split.newest), ids(split.recent), ids(split.quiet)]).toEqual([['us-china'], ['trade'], ['arctic']])
})

test('forty topics of one day are all of the newest edition; none of them is dropped', () => {
  const many = Array.from({ length: 40 }, (_, number) => topic(`topic-${number}`, today))
  expect(splitByAge(many, today).newest).toEqual(many)
})

test('a digest of a day to come leads on the day it is published, and not for ever', () => {
  const topics = [topic('us-china', '2026-11-29'), topic('mistaken', '2099-01-01', '2026-11-28')]
  expect(ids(newestFirst(topics, today))).toEqual(['us-china', 'mistaken'])
  expect(ids(splitByAge([...topics, topic('ahead', '2026-12-01', today)], today).newest)).toEqual(['ahead'])
})

test('no topics are no news', () => {
  expect(splitByAge([], today)).toEqual({ newest: [], recent: [], quiet: [] })
})
