import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listActs } from '@/lib/store/log/list-acts'
import { findHead } from '@/lib/store/revisions/head'
import { listFeeds } from '@/lib/store/wire/feeds'
import { listMissing } from '@/lib/store/wire/missing'
import { listRuns, longestReport } from '@/lib/store/wire/runs'
import { put } from '@/test/content-files/fixture'
import {
  contentDir,
  feeds,
  feedsYaml,
  held,
  locate,
  rss,
  stubGathering,
  unreachable,
  withGathering,
} from '@/test/wire/gathering'

stubGathering({ PUBLICATION_TIME_ZONE: 'America/New_York' })
const { gatherDue, noteUngathered } = await import('./keep-gathering')
const { gather } = await import('./gather')
const { runReport } = await import('./run-report')

/** 06:00 in New York. */
const hour = new Date('2026-02-12T11:00:00Z')
const minute = (minutes: number) => new Date(hour.getTime() + minutes * 60_000)
withGathering(hour)

const look = (minutes: number) => gatherDue(minute(minutes), { locate })
const states = async () => (await listRuns(held().db, 20)).map(({ state }) => state)

test('an edition is gathered at its hour on the clock of the publication, once', async () => {
  await gather({ archive: held(), now: minute(-120), by: 'command', log: () => undefined, locate })
  expect(await look(-1)).toEqual([])
  expect(await look(0)).toEqual(['us-china'])
  expect(await look(1)).toEqual([])
  expect(await states()).toEqual(['updated', 'landed'])
  expect(await findHead(held().db, 'us-china/2026-02-12')).toMatchObject({ declared: 'draft', source_count: 2 })
  expect(await listActs(held().db, { limit: 1, act: 'gather' })).toMatchObject([
    { editorName: undefined, detail: 'us-china, 2026-02-12 (schedule)' },
  ])
})

const known = () => gather({ archive: held(), now: minute(-2_000), by: 'command', log: () => undefined, locate })

test('stories come with it where feeds.yaml asks for them', async () => {
  await known()
  feeds['/us'] = rss('Dutch government takes control of chipmaker Nexperia', 'CNN', hour)
  feeds['/china'] = rss('Dutch seizure of chipmaker Nexperia alarms owner', 'CGTN', hour)
  put(contentDir, 'feeds.yaml', feedsYaml('06:00', 1))
  expect(await look(0)).toEqual(['us-china'])
  const [run] = await listRuns(held().db, 1)
  expect(run?.stories).toHaveLength(1)
  expect(await findHead(held().db, run?.stories[0]?.slug ?? '')).toMatchObject({ kind: 'story', declared: 'draft' })
})

test('two servers that look at the same moment gather it once, and one that was off makes up for it', async () => {
  await known()
  const both = await Promise.all([look(200), look(200)])
  expect(both.flat()).toEqual(['us-china'])
  expect(await look(600)).toEqual([])
})

test('where the schedule is off and nothing else gathers, the edition is missing an hour after its own', async () => {
  await known()
  const missing = async () => (await listMissing(held().db, '2026-02-12')).map(({ topic, reason }) => [topic, reason])
  await noteUngathered(minute(59))
  expect(await missing()).toEqual([])
  await noteUngathered(minute(60))
  await noteUngathered(minute(61))
  expect(await missing()).toEqual([['us-china', 'Its feeds have not been read today.']])
  expect(await listActs(held().db, { limit: 5, act: 'miss-edition' })).toHaveLength(1)
  await gather({ archive: held(), now: minute(70), by: 'command', log: () => undefined, locate })
  await noteUngathered(minute(80))
  expect(await missing()).toEqual([])
})

test('without a draft it is tried three times, and the ledger says why; a later draft ends that', async () => {
  await known()
  const answer = feeds['/china'] ?? ''
  feeds['/china'] = unreachable
  for (const minutes of [0, 10, 21, 42, 63, 84]) await look(minutes)
  expect((await states()).slice(0, 4)).toEqual(['no-draft', 'no-draft', 'no-draft', expect.anything()])
  expect(await listMissing(held().db, '2026-02-12')).toMatchObject([
    { topic: 'us-china', reason: '1 of 2 feeds could not be reached.' },
  ])
  expect(await listActs(held().db, { limit: 9, act: 'miss-edition' })).toHaveLength(1)
  expect((await listFeeds(held().db)).find(({ failures }) => failures > 0)).toMatchObject({
    ...{ side: 'china', failures: 3, lastFailure: { reason: expect.stringContaining('503') } },
  })
  feeds['/china'] = answer
  await gather({ archive: held(), now: minute(90), by: 'desk', log: () => undefined, locate })
  expect(await listMissing(held().db, '2026-02-12')).toEqual([])
})

test('before its hour an edition is not missing', async () => {
  await known()
  feeds['/china'] = unreachable
  await gather({ archive: held(), now: minute(-5), by: 'command', log: () => undefined, locate })
  expect(await listMissing(held().db, '2026-02-12')).toEqual([])
})

test('how feeds do outlives the files of their answers', async () => {
  feeds['/china'] = unreachable
  await gather({ archive: held(), now: hour, by: 'command', log: () => undefined, locate })
  rmSync(join(contentDir, '../data'), { recursive: true })
  await gather({ archive: held(), now: minute(1), by: 'command', log: () => undefined, locate })
  expect((await listFeeds(held().db)).map(({ side, failures }) => [side, failures])).toEqual([
    ['china', 2],
    ['us', 0],
  ])
})

test('a topic without an hour, and a file with a fault, start nothing', async () => {
  await known()
  writeFileSync(join(contentDir, 'feeds.yaml'), feedsYaml('06:00').replace(/ +due.*\n/, ''))
  expect(await look(1)).toEqual([])
  writeFileSync(join(contentDir, 'feeds.yaml'), feedsYaml('26:00'))
  expect(await look(1)).toEqual([])
  expect(await listMissing(held().db, '2026-02-12')).toEqual([])
})

const faulty = (text: string) => writeFileSync(join(contentDir, 'feeds.yaml'), text)
const detailOfMiss = async () =>
  (await listActs(held().db, { limit: 9, act: 'miss-edition' })).map(({ detail }) => detail)

test.each([
  [
    'a value that cannot be used',
    feedsYaml('06:00').replace('largestShare: 1', 'largestShare: 3'),
    'line 4, topics.us-china.largestShare: is more than 1, which is all of a side',
  ],
  ['an hour that is none', feedsYaml('6 am'), 'line 3, topics.us-china.due: is not a time such as "06:00"'],
  ['what is no YAML', 'topics: [', 'line 1'],
])(
  'a feeds.yaml with %s: readers are told at the hour that there is no edition, the desk which line is at fault',
  async (_what, text, fault) => {
    await known()
    await look(-10)
    faulty(text)
    await look(-1)
    expect(await detailOfMiss()).toEqual([])
    for (const minutes of [0, 1, 2]) expect(await look(minutes)).toEqual([])
    expect(await listMissing(held().db, '2026-02-12')).toMatchObject([
      { topic: 'us-china', reason: 'It could not be made because of a technical fault.' },
    ])
    expect(await detailOfMiss()).toEqual([expect.stringMatching(/^us-china, 2026-02-12: .*feeds\.yaml line /)])
    expect((await detailOfMiss())[0]).toContain(fault)
    faulty(feedsYaml('06:00'))
    expect(await look(3)).toEqual(['us-china'])
    expect(await listMissing(held().db, '2026-02-12')).toEqual([])
  },
)

test('a faulty file leaves an edition that is there, and what was said of one that is not', async () => {
  await known()
  await look(0)
  faulty('topics: [')
  await look(1)
  expect(await detailOfMiss()).toEqual([])
})

test('a fault of another file at the hour is told the same way', async () => {
  await known()
  await look(-10)
  put(contentDir, 'outlets.yaml', 'outlets: 1')
  expect(await look(0)).toEqual([])
  expect(await listMissing(held().db, '2026-02-12')).toHaveLength(1)
  expect((await detailOfMiss())[0]).toMatch(/outlets\.yaml:1 outlets: /)
})

test('a report is bounded, whatever the feeds say', () => {
  const item = { title: 'x'.repeat(9_000), outlet: 'y'.repeat(9_000), link: `https://example.org/${'z'.repeat(9_000)}` }
  const rejected = Array.from({ length: 900 }, () => ({ item, side: 'us', reason: 'r'.repeat(9_000) }))
  const sides = [{ id: 'us', chosen: Array.from({ length: 50 }, () => rejected[0]) }]
  const results = Array.from({ length: 900 }, () => ({ side: 'us', name: 'n'.repeat(9_000), items: 1, failure: 'f' }))
  const event = { articles: rejected.slice(0, 12), reason: 'r'.repeat(9_000) }
  const texts = new Map([[item.link, { kind: 'unread', reason: 'u'.repeat(9_000) }]])
  const stories = Array.from({ length: 20 }, (_, number) => ({
    ...{ slug: `story-${number}`, text: '', event, texts },
    model: { failed: 'm'.repeat(9_000), used: { requests: 1, tokens: 1 } },
  }))
  const run = { topic: { perspectives: [{ id: 'us', name: 'US' }] }, feeds: { perSide: 50, stories: 20 } }
  const report = runReport(run as never, { choice: { sides, rejected }, feeds: results, stories } as never)
  expect(JSON.stringify(report).length).toBeLessThan(longestReport)
  expect(report.sides[0]).toMatchObject({ leftOut: 900, wanted: 50 })
})
