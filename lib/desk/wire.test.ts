import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listActs } from '@/lib/store/log/list-acts'
import { put } from '@/test/content-files/fixture'
import { editorWith } from '@/test/desk/editor'
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

stubGathering()
const { openItems } = await import('./wire-items')
const { openRun, readMissing, readWire, startGathering } = await import('./wire')

const now = new Date('2026-02-12T07:00:00Z')
withGathering(now)
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const pia = editorWith({ id: 2, email: 'pia@x.org', name: 'Pia', role: 'publisher' })
const eddie = editorWith({ id: 1, email: 'eddie@x.org', name: 'Eddie', role: 'editor' })

/** Begins, waits for the end, and answers what it was told at the beginning. */
async function gather(topic = 'us-china', at = now) {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const started = await startGathering(pia, topic, at, { locate, onEnd: () => end() })
  await ended
  return started
}

test('a publisher gathers a topic; who, what was chosen and why, and how the feeds do is there to be read', async () => {
  expect(await gather()).toEqual({ kind: 'begun' })
  const { topics, runs, missing, faults } = await readWire(pia, now)
  expect(topics).toMatchObject([
    {
      id: 'us-china',
      name: 'US vs China',
      due: '06:00',
      feeds: [
        { side: 'china', says: '1 item.', isInTrouble: false },
        { side: 'us', says: '1 item.', isInTrouble: false },
      ],
    },
  ])
  expect(runs).toMatchObject([
    { state: 'landed', startedBy: 'desk', editorName: 'Pia', feeds: 2, failed: 0, items: 2, chosen: 2 },
  ])
  expect([missing, faults]).toEqual([[], []])
  const opened = await openRun(eddie, runs[0]?.id ?? '')
  expect(opened).toMatchObject({ slug: 'us-china/2026-02-12', run: { topicName: 'US vs China' } })
  expect(opened?.report?.sides.map(({ chosen }) => chosen.map(({ title }) => title))).toEqual([
    ['Tariffs on China stay, says Washington'],
    ['Beijing answers US tariffs with talks'],
  ])
  expect(opened?.report?.sides[0]?.chosen[0]?.reason).toMatch(/^1st: /)
  expect(await listActs(held().db, { limit: 1, act: 'gather' })).toMatchObject([{ editorName: 'Pia' }])
  expect(await openRun(eddie, 'nothing')).toBeUndefined()
})

test('an editor may not gather, and the refusal is in the log', async () => {
  await expect(startGathering(eddie, 'us-china', now, { locate })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await listActs(held().db, { limit: 9, act: 'refuse' })).toMatchObject([{ detail: 'may not gather' }])
  expect((await readWire(eddie, now)).runs).toEqual([])
})

test('two clicks begin one run', async () => {
  let arrive = (_release: () => void): void => undefined
  const asked = new Promise<() => void>((resolve) => {
    arrive = resolve
  })
  feeds['/us'] = (_, response) => arrive(() => response.writeHead(503).end())
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  expect(await startGathering(pia, 'us-china', now, { locate, onEnd: () => end() })).toEqual({ kind: 'begun' })
  expect((await readWire(pia, now)).runs).toMatchObject([{ state: 'running' }])
  expect(await gather()).toEqual({
    kind: 'not-begun',
    reason: 'US vs China is being gathered already, and was left alone.',
  })
  const release = await asked
  release()
  await ended
  expect((await readWire(pia, now)).runs).toMatchObject([{ state: 'no-draft' }])
})

test('what cannot begin says why: a topic that is not there, a file with a fault', async () => {
  expect(await gather('nowhere')).toEqual({ kind: 'not-begun', reason: 'feeds.yaml has no topic nowhere.' })
  expect(await gather()).toEqual({ kind: 'begun' })
  put(contentDir, 'feeds.yaml', feedsYaml('26:00'))
  expect(await gather()).toMatchObject({ kind: 'not-begun', reason: expect.stringContaining('due: is not a time') })
  expect((await readWire(pia, now)).faults).toMatchObject([{ line: 3, field: 'topics.us-china.due' }])
})

test('an event of two outlets is a story, with a way to its draft, where feeds.yaml asks for stories', async () => {
  feeds['/us'] = rss('Dutch government takes control of chipmaker Nexperia', 'CNN', now)
  feeds['/china'] = rss('Dutch seizure of chipmaker Nexperia alarms owner', 'CGTN', now)
  put(contentDir, 'feeds.yaml', feedsYaml('06:00', 1))
  await gather()
  const { runs } = await readWire(pia, now)
  const [story] = runs[0]?.stories ?? []
  expect(story).toMatchObject({ slug: expect.stringMatching(/^2026-02-12-dutch-/) })
  const opened = await openRun(eddie, runs[0]?.id ?? '')
  expect(opened?.report?.stories).toMatchObject({ wanted: 1, made: [{ slug: story?.slug, state: 'landed' }] })
  expect([...(opened?.stories ?? [])]).toEqual([story?.slug])
})

test('the articles and events of a run are kept for editors', async () => {
  feeds['/us'] = rss('Dutch government takes control of chipmaker Nexperia', 'CNN', now)
  feeds['/china'] = rss('Dutch seizure of chipmaker Nexperia alarms owner', 'CGTN', now)
  await gather()
  const [run] = (await readWire(eddie, now)).runs
  expect(run?.hasItems).toBe(true)
  const opened = await openItems(eddie, run?.id ?? '')
  expect(opened).toMatchObject({ topic: 'us-china', day: '2026-02-12', version: 0, groups: [[0, 1]] })
  expect(opened?.list.items.map(({ item, sides }) => [item.outlet, sides[0]?.isChosen])).toEqual([
    ['CNN', true],
    ['CGTN', true],
  ])
})

test('the desk is warned of an edition that is missing', async () => {
  feeds['/china'] = unreachable
  await gather()
  expect(await readMissing(eddie, now)).toMatchObject([
    { topicName: 'US vs China', reason: '1 of 2 feeds could not be reached.' },
  ])
})
