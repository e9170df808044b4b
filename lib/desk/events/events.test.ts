import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eddie, heldArchive, later, now, overall, paul, pia, save, slug, withDesk } from '@/test/desk/fixture'
import { arrive, digest } from '@/test/store/fixture'
import { addEditor } from '../../store/accounts/editors'
import { logAct } from '../../store/log/act'
import type { RecentActs } from '../../store/log/recent-acts'
import { addNote } from '../notes/notes'
import { lastEvent, readEvents } from './events'
import { lookEvery, watchActs } from './watch'

withDesk()

const draft = digest('2026-02-01', { front: ['draft: true'] })
const told = async (who: typeof eddie, after: number) =>
  (await readEvents(who, after)).events.map(({ act, revision, by, isMine }) => [act, revision, by, isMine])

test('a page hears of revisions, hand-ins and send-backs, by whom, and whether it was its own editor', async () => {
  await arrive(heldArchive(), now, draft)
  const after = await lastEvent(eddie)
  await save(eddie, 1, [overall('New.'), { kind: 'submit', at: later(1) }], { at: later(1) })
  await save(paul, 2, [{ kind: 'send-back' }], { at: later(2), reason: 'Source 4.' })
  expect(await told(eddie, after)).toEqual([
    ['submit', 2, 'Eddie', true],
    ['edit-draft', 2, 'Eddie', true],
    ['send-back', 3, 'Paul', false],
  ])
  expect(await readEvents(eddie, await lastEvent(eddie))).toEqual({
    last: after + 3,
    events: [],
    isMore: false,
  })
})

test('what is the log’s alone is told to nobody, and passed over', async () => {
  await heldArchive().write(async (db) => {
    await logAct(db, { at: now, act: 'refuse', editor: paul, detail: 'may not publish' })
    await logAct(db, { at: now, act: 'fail-sign-in', detail: 'stranger@example.org' })
  })
  expect(await readEvents(eddie, 0)).toEqual({ last: 2, events: [], isMore: false })
})

test('a note that names an editor says so to that editor alone', async () => {
  await arrive(heldArchive(), now, draft)
  for (const { email, name, role } of [eddie, pia]) await addEditor(heldArchive(), { email, name, role }, { at: now })
  const after = await lastEvent(eddie)
  await addNote(paul, { id: crypto.randomUUID(), slug, basedOn: 1, text: '@Eddie, source 4?' }, later(1))
  const forWhom = async (who: typeof eddie) => (await readEvents(who, after)).events.map(({ isForMe }) => isForMe)
  expect([await forWhom(eddie), await forWhom(pia)]).toEqual([[true], [false]])
})

test('who was away for long is told that there is more', async () => {
  await heldArchive().write(async (db) => {
    for (let count = 0; count < 1_200; count++) await logAct(db, { at: now, act: 'sign-in' })
  })
  expect(await readEvents(eddie, 0)).toMatchObject({ last: 1_000, isMore: true })
})

const happened = () => arrive(heldArchive(), now, draft)
const tick = (times = 1) => vi.advanceTimersByTimeAsync(lookEvery * times)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function settled(expected: () => boolean) {
  for (let turn = 0; turn < 1_000 && !expected(); turn++) await new Promise((resolve) => setImmediate(resolve))
}

test('all who listen are told by one look a second; who has left is not, and with the last the looking ends', async () => {
  const [one, other]: [RecentActs[], RecentActs[]] = [[], []]
  const endOne = await watchActs((news) => one.push(news))
  const endOther = await watchActs((news) => other.push(news))
  const asked = vi.spyOn(heldArchive().db, 'selectFrom')
  await tick()
  await settled(() => asked.mock.calls.length > 0)
  expect(asked.mock.calls).toEqual([['act']])
  await happened()
  await tick()
  await settled(() => other.length > 0)
  expect([one.length, other.length]).toEqual([1, 1])
  expect(one[0]?.acts.map(({ act }) => act)).toEqual(['import'])
  await tick()
  await settled(() => other.length > 1)
  expect(other).toHaveLength(1)
  endOne()
  await save(pia, 1, [overall('New.')])
  await tick()
  await settled(() => other.length > 1)
  expect([one.length, other.length]).toEqual([1, 2])
  endOther()
  asked.mockClear()
  await tick(5)
  await settled(() => asked.mock.calls.length > 0)
  expect(asked.mock.calls).toEqual([])
})

test('what happens between beginning to listen and the first look is told', async () => {
  const heard: RecentActs[] = []
  const end = await watchActs((news) => heard.push(news))
  await happened()
  await tick()
  await settled(() => heard.length > 0)
  expect(heard).toHaveLength(1)
  end()
})

test('a look that fails is made up for by the next', async () => {
  const heard: RecentActs[] = []
  const end = await watchActs((news) => heard.push(news))
  const fault = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const locked = vi.spyOn(heldArchive().db, 'selectFrom').mockImplementationOnce(() => {
    throw new Error('locked')
  })
  await tick()
  await settled(() => fault.mock.calls.length > 0)
  expect(fault).toHaveBeenCalledOnce()
  locked.mockRestore()
  await happened()
  await tick()
  await settled(() => heard.length > 0)
  expect(heard.flatMap(({ acts }) => acts.map(({ act }) => act))).toEqual(['import'])
  end()
})

test('where the ledger cannot be read, nobody waits for news', async () => {
  vi.spyOn(heldArchive().db, 'selectFrom').mockImplementation(() => {
    throw new Error('locked')
  })
  await expect(watchActs(() => undefined)).rejects.toThrow('locked')
  await tick(5)
  expect(vi.getTimerCount()).toBe(0)
})
