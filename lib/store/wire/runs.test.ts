import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { arrive, digest, temporaryFile } from '@/test/store/fixture'
import type { Archive } from '../archive'
import { listActs } from '../log/list-acts'
import { listFeeds, readFeedStates, replaceFeeds } from './feeds'
import { clearMissing, listMissing, listPubliclyMissing, noteMissing } from './missing'
import { beginRun, endRun, findRun, listRuns, listRunsOfEdition, type NewRun, noteProgress } from './runs'

const now = new Date('2026-02-12T06:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const counts = { feeds: 20, asked: 20, failed: 2, items: 300, chosen: 20 }

/** Two servers with one archive. */
let servers: [Archive, Archive]
beforeEach(async () => {
  const file = temporaryFile()
  servers = [await openSqlite(file), await openSqlite(file)]
})
afterEach(async () => {
  for (const server of servers) await server.close()
})

const run = (holder: string, minutes = 0): NewRun => ({
  ...{ id: `run-${holder}-${minutes}`, topic: 'us-china', day: '2026-02-12', by: 'schedule', holder },
  at: later(minutes),
  until: later(minutes + 15),
})

test('of two servers one gathers a topic, and the other may when it has ended or died', async () => {
  const [one, two] = servers
  const begun = await Promise.all([beginRun(one, run('a')), beginRun(two, run('b'))])
  expect(begun.filter(Boolean)).toHaveLength(1)
  const [holder, mine] = begun[0] ? (['a', one] as const) : (['b', two] as const)
  expect(await beginRun(two, { ...run('c'), topic: 'elsewhere' })).toBe(true)
  expect(await noteProgress(mine, { ...run(holder), until: later(30) }, { feeds: 20, asked: 7 })).toBe(true)
  expect(await beginRun(two, run('c', 20))).toBe(false)
  expect(await beginRun(two, run('c', 31))).toBe(true)
  expect(await listRunsOfEdition(one.db, 'us-china', '2026-02-12')).toMatchObject([
    { state: 'stopped', feeds: 20, asked: 7, endedAt: later(31) },
    { state: 'running', startedBy: 'schedule' },
  ])
  // The first was only slow: it has lost the topic.
  expect(await noteProgress(mine, { ...run(holder), until: later(90) }, { feeds: 20, asked: 8 })).toBe(false)
  await endRun(two, run('c', 31), { state: 'landed', counts }, later(32))
  expect(await beginRun(one, run('a', 33))).toBe(true)
})

test('a run that is no longer wanted does not begin', async () => {
  const [one] = servers
  await beginRun(one, run('a'))
  await endRun(one, run('a'), { state: 'landed', counts }, later(1))
  expect(await beginRun(one, run('b', 2), (runs) => !runs.some(({ state }) => state === 'landed'))).toBe(false)
  expect(await listRuns(one.db, 10)).toHaveLength(1)
})

test('a run is kept with its report, who started it, and a line of the log; a report without bounds is not', async () => {
  const [one] = servers
  const stories = [{ slug: '2026-02-12-dutch-seizure', title: 'Dutch seizure' }]
  await beginRun(one, { ...run('a'), by: 'desk', editor: { id: 2, name: 'Pia' } })
  await endRun(
    one,
    run('a'),
    { state: 'no-draft', counts, reason: 'There is none.', report: { sides: [] }, stories },
    later(1),
  )
  expect(await findRun(one.db, 'run-a-0')).toEqual({
    run: {
      id: 'run-a-0',
      topic: 'us-china',
      day: '2026-02-12',
      state: 'no-draft',
      startedBy: 'desk',
      ...counts,
      startedAt: now,
      endedAt: later(1),
      editorName: 'Pia',
      reason: 'There is none.',
      stories,
    },
    report: { sides: [] },
  })
  expect(await listActs(one.db, { limit: 1, act: 'gather' })).toMatchObject([
    { editorName: 'Pia', detail: 'us-china, 2026-02-12 (desk)' },
  ])
  await beginRun(one, run('b', 2))
  await endRun(one, run('b', 2), { state: 'failed', report: { text: 'x'.repeat(500_000) } }, later(3))
  expect((await findRun(one.db, 'run-b-2'))?.report).toBeUndefined()
})

test('how feeds do is replaced with each run of their topic, and found by their address', async () => {
  const [one] = servers
  const feed = (url: string, failures: number) => ({
    topic: 'us-china',
    side: 'us',
    url,
    name: url,
    failures,
    items: 3,
    newest: now.toISOString(),
    lastSuccess: now.toISOString(),
    lastFailure: failures > 0 ? { at: now.toISOString(), reason: 'It answered 503.' } : undefined,
  })
  const [good, bad, gone] = [feed('https://a.example', 0), feed('https://b.example', 2), feed('https://c.example', 0)]
  await one.write((db) => replaceFeeds(db, 'us-china', [good, gone, gone], now))
  await one.write((db) => replaceFeeds(db, 'us-china', [good, bad], now))
  expect(await listFeeds(one.db)).toEqual([bad, good])
  expect((await readFeedStates(one.db)).get('https://b.example')).toEqual(bad)
})

const missing = (reason = '18 of 20 feeds could not be reached.') => ({
  topic: 'us-china',
  day: '2026-02-12',
  reason,
  at: now,
})

test('an edition that is missing is noted once in the log, and makes every page anew', async () => {
  const [one] = servers
  const before = await one.edition(now)
  await one.write((db) => noteMissing(db, missing()))
  const noted = await one.edition(now)
  expect(noted).not.toBe(before)
  await one.write((db) => noteMissing(db, missing()))
  expect(await one.edition(now)).toBe(noted)
  await one.write((db) => noteMissing(db, missing('All feeds are silent.')))
  expect(await listMissing(one.db, '2026-02-12')).toEqual([missing('All feeds are silent.')])
  expect(await listActs(one.db, { limit: 9, act: 'miss-edition' })).toMatchObject([
    { detail: 'us-china, 2026-02-12: 18 of 20 feeds could not be reached.' },
  ])
  expect(await listMissing(one.db, '2026-02-13')).toEqual([])
  await one.write((db) => clearMissing(db, 'us-china', '2026-02-12'))
  expect(await listMissing(one.db, '2026-02-12')).toEqual([])
})

test('a draft ends the warning at the desk, and only what is public ends it for readers', async () => {
  const [one] = servers
  await one.write((db) => noteMissing(db, missing()))
  await arrive(one, now, digest('2026-02-12', { front: ['draft: true'] }))
  expect(await listMissing(one.db, '2026-02-12')).toEqual([])
  expect(await listPubliclyMissing(one.db, '2026-02-12', now)).toEqual([missing()])
  await arrive(one, later(1), digest('2026-02-12'))
  expect(await listPubliclyMissing(one.db, '2026-02-12', later(2))).toEqual([])
  await one.write((db) => noteMissing(db, missing('Again.')))
  expect(await listPubliclyMissing(one.db, '2026-02-12', now)).toEqual([])
})
