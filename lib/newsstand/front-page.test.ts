import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrive, digest, openTemporary, story } from '@/test/store/fixture'
import type { Archive } from '../store/archive'
import { holdArchive } from '../store/open-archive'
import { replaceTopics } from '../store/projections/topics'
import { type FrontPage, readFrontPage } from './front-page'

const now = new Date('2026-11-30T12:00:00Z')
const today = '2026-11-30'
let archive: Archive

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

const take = (day: string, ...topics: string[]) =>
  arrive(archive, now, ...topics.map((topic) => digest(day, { topic, topicName: topic })))
const slugs = ({ lead, seconds, briefs, earlier, quiet }: FrontPage) => ({
  lead: lead?.document.slug,
  seconds: seconds.map(({ document }) => document.slug),
  briefs: briefs.map(({ slug }) => slug),
  earlier: earlier.map(({ slug }) => slug),
  quiet: quiet.map(({ id, day }) => `${id} ${day}`),
})

test('today leads, yesterday follows, and what is months old is a line', async () => {
  await replaceTopics(archive, [
    { id: 'gulf', name: 'The Gulf', perspectives: [] },
    { id: 'trade', name: 'Trade', perspectives: [] },
    { id: 'us-china', name: 'US vs China', perspectives: [] },
  ])
  await take('2026-06-10', 'gulf', 'trade')
  await take('2026-11-29', 'us-china', 'trade', 'arctic')
  await take(today, 'us-china', 'kashmir')
  await arrive(archive, now, story('2026-11-28'), story('2026-02-01'))
  expect(slugs(await readFrontPage(now))).toEqual({
    lead: `us-china/${today}`,
    seconds: [`kashmir/${today}`],
    briefs: [],
    earlier: [
      ...['arctic', 'trade', 'us-china'].map((topic) => `${topic}/2026-11-29`),
      ...['2026-11-28-some-words', 'trade/2026-06-10', '2026-02-01-some-words'],
    ],
    quiet: ['gulf 2026-06-10'],
  })
})

test('of many topics of one day one leads, two follow, and the rest are headlines, in the topics’ order', async () => {
  const topics = ['one', 'two', 'three', 'four', 'five', 'six']
  await replaceTopics(
    archive,
    topics.map((id) => ({ id, name: id, perspectives: [] })),
  )
  await take('2026-11-29', ...topics)
  await take(today, ...topics)
  await arrive(archive, now, story(today))
  const front = slugs(await readFrontPage(now))
  expect([front.lead, ...front.seconds]).toEqual(['one', 'two', 'three'].map((topic) => `${topic}/${today}`))
  expect(front.briefs).toEqual([...['four', 'five', 'six'].map((topic) => `${topic}/${today}`), `${today}-some-words`])
  expect(front.earlier).toHaveLength(6)
  expect(front.quiet).toEqual([])
})

test('a topic of yesterday that has no room among the headlines is still named', async () => {
  const topics = Array.from({ length: 14 }, (_, number) => `topic-${String(number).padStart(2, '0')}`)
  await take('2026-11-29', ...topics)
  await take(today, 'us-china')
  const front = slugs(await readFrontPage(now))
  expect(front.earlier).toHaveLength(12)
  expect(front.quiet).toEqual(['topic-12 2026-11-29', 'topic-13 2026-11-29'])
})

test('without a digest there is no lead; stories are there all the same', async () => {
  await arrive(archive, now, story('2026-02-01'))
  expect(slugs(await readFrontPage(now))).toEqual({
    lead: undefined,
    seconds: [],
    briefs: [],
    quiet: [],
    earlier: ['2026-02-01-some-words'],
  })
})

test('a mistaken day of another century does not lead for ever', async () => {
  await take('2026-11-29', 'us-china')
  const front = ['publishAt: 2026-11-20T00:00:00Z', 'reviewed: 2026-11-20T00:00:00Z']
  await arrive(
    archive,
    new Date('2026-11-20T00:00:00Z'),
    digest('2099-01-01', { topic: 'gulf', front, date: '2026-11-20' }),
  )
  const { lead, quiet } = slugs(await readFrontPage(now))
  expect(lead).toBe('us-china/2026-11-29')
  expect(quiet).toEqual(['gulf 2099-01-01'])
})
