import { expect, test } from 'vitest'
import { acts, eddie, heldArchive, later, now, pia, withDesk } from '@/test/desk/fixture'
import { usChina, wireItem } from '@/test/wire/wire-fixture'
import { openDocument } from '../desk'
import { replaceTopics } from '../store/projections/topics'
import { keepItems } from '../store/wire/items'
import type { FoundItem } from '../wire/run-items'
import { saveEdit } from './edits'
import { readSuggestion } from './suggestions'
import {
  type DraftProblem,
  draftDigestOf,
  draftGroup,
  draftStoryOf,
  listEditions,
  openItems,
  regroup,
} from './wire-items'

withDesk()

const run = '20260212T060000Z-us-china'
const digest = 'us-china/2026-02-12'
const found = (title: string, outlet: string, ...sides: string[]): FoundItem => ({
  item: wireItem(title, outlet, { summary: `${title}, it says.` }),
  sides: sides.map((id) => ({ id, isChosen: false, reason: '3rd of 5: 2 are taken.' })),
})
const items = [
  found('Dutch government takes control of Nexperia', 'CNN', 'us'),
  found('Netherlands seizes Nexperia', 'CNBC', 'us'),
  found('Dutch seizure of Nexperia alarms owner', 'CGTN', 'china'),
  found('Panda cubs named in Chengdu', 'China Daily', 'china', 'us'),
]
const keep = (id = run, topic = 'us-china', day = '2026-02-12') =>
  heldArchive().write((db) =>
    keepItems(db, { run: id, topic, day, items: { topic: usChina, items, found: 9 }, groups: [[0, 1, 2]] }),
  )
const groups = async () => (await openItems(eddie, run))?.groups
let submissions = 0
const submission = () => `wire-${++submissions}`
const digestOf = (...picks: [string, number][]) =>
  draftDigestOf(eddie, { run, picks: picks.map(([side, place]) => ({ side, place })), submission: submission() }, now)
const read = async (slug: string) => (await openDocument(eddie, slug, later(60)))?.document

test('a digest of exactly the articles that were ticked, by an editor, as a draft of the wire', async () => {
  await keep()
  expect(await digestOf(['us', 1], ['china', 3])).toEqual({
    kind: 'created',
    document: { kind: 'digest', slug: digest },
  })
  expect(await read(digest)).toMatchObject({
    standing: { draft: true },
    draftedBy: { pipeline: 'Parallax wire 1', model: 'none', run },
    sources: [{ title: 'Netherlands seizes Nexperia' }, { title: 'Panda cubs named in Chengdu' }],
    perspectives: [{ id: 'us' }, { id: 'china' }],
  })
  expect((await read(digest))?.text).toContain('An editor chose the articles')
  expect((await openDocument(eddie, digest, now))?.savedBy).toBe('Eddie')
  expect(await acts()).toEqual(['create 1'])
})

test('where there is a document already it lies beside it, and the document is as it was', async () => {
  await keep()
  await digestOf(['us', 0], ['china', 2])
  const before = (await read(digest))?.text
  expect(await digestOf(['us', 1], ['china', 2])).toMatchObject({ kind: 'beside', document: { slug: digest } })
  expect((await read(digest))?.text).toBe(before)
  const suggestion = await readSuggestion(eddie, digest)
  expect(suggestion).toMatchObject({ run, by: 'Eddie' })
  expect(suggestion?.text).toContain('Netherlands seizes Nexperia')
})

test('sent twice it is one document', async () => {
  await keep()
  const given = {
    run,
    picks: [
      { side: 'us', place: 0 },
      { side: 'china', place: 2 },
    ],
    submission: 'same',
  } as const
  for (const minutes of [0, 1]) expect((await draftDigestOf(eddie, given, later(minutes))).kind).toBe('created')
  expect(await readSuggestion(eddie, digest)).toBeUndefined()
})

test.each<[string, [string, number][], DraftProblem]>([
  ['nothing is ticked', [], 'empty-side'],
  ['a side has none', [['us', 0]], 'empty-side'],
  [
    'an article is of feeds of the other side only',
    [
      ['us', 0],
      ['china', 1],
    ],
    'empty-side',
  ],
  [
    'an article is on both sides',
    [
      ['us', 3],
      ['china', 3],
    ],
    'on-two-sides',
  ],
])('there is no digest where %s', async (_what, picks, problem) => {
  await keep()
  expect(await digestOf(...picks)).toEqual({ kind: 'refused', problem })
  expect(await read(digest)).toBeUndefined()
})

test('a story of a group as it is now; the group can be changed before', async () => {
  await keep()
  const change = { kind: 'put', places: [1], to: 'none' } as const
  expect(await regroup(eddie, { run, version: 0, change }, now)).toEqual({ kind: 'changed', at: undefined })
  const drafted = await draftGroup(eddie, { run, version: 1, group: 0, submission: submission() }, now)
  expect(drafted).toMatchObject({ kind: 'created', document: { kind: 'story' } })
  const slug = '2026-02-12-dutch-government-takes-control-of-nexperia'
  expect(await read(slug)).toMatchObject({
    title: 'Dutch government takes control of Nexperia',
    standing: { draft: true },
    articles: [{ outlet: 'CNN' }, { outlet: 'CGTN' }],
  })
  expect((await read(slug))?.text).toContain('An editor put the articles together.')
})

test('of two editors the second is told, and neither overwrites the other or drafts what is not there any more', async () => {
  await keep()
  const taken = { kind: 'put', places: [2], to: 'none' } as const
  expect(await regroup(pia, { run, version: 0, change: taken }, later(3))).toMatchObject({ kind: 'changed' })
  const split = { kind: 'put', places: [1], to: 'new' } as const
  expect(await regroup(eddie, { run, version: 0, change: split }, now)).toEqual({ kind: 'stale' })
  expect(await draftGroup(eddie, { run, version: 0, group: 0, submission: submission() }, now)).toEqual({
    kind: 'stale',
  })
  expect(await groups()).toEqual([[0, 1]])
  expect(await openItems(eddie, run)).toMatchObject({ version: 1, changedBy: 'Pia', changedAt: later(3) })
})

test('of two changes at the same time one is made', async () => {
  await keep()
  const change = { kind: 'put', places: [1], to: 'new' } as const
  const done = await Promise.all([eddie, pia].map((who) => regroup(who, { run, version: 0, change }, now)))
  expect(done.map(({ kind }) => kind).sort()).toEqual(['changed', 'stale'])
  expect(await groups()).toEqual([[0, 2], [1]])
})

test('a story of most of the same articles is the same story, a smaller part of it is another', async () => {
  await keep()
  const draft = (...places: number[]) => draftStoryOf(eddie, { run, places, submission: submission() }, now)
  const first = await draft(0, 1, 2)
  expect(first.kind).toBe('created')
  if (!('document' in first)) throw new Error('no story')
  const { slug } = first.document
  await saveEdit(pia, { slug, basedOn: 1, edits: [{ kind: 'title', title: 'Mine' }], submission: 'pia' }, now)
  expect(await draft(1, 2, 3)).toEqual({ kind: 'beside', document: { kind: 'story', slug } })
  expect(await draft(2, 3)).toMatchObject({
    kind: 'created',
    document: { slug: expect.stringContaining('alarms-owner') },
  })
  expect(await draft()).toMatchObject({ kind: 'refused' })
})

test('a run says whether there is a newer one, and editions are listed by their newest', async () => {
  await replaceTopics(heldArchive(), [usChina])
  await keep()
  await keep('20260211T060000Z-us-china', 'us-china', '2026-02-11')
  const newest = '20260212T080000Z-us-china'
  await keep(newest)
  expect(await openItems(eddie, run)).toMatchObject({ newer: newest, list: { found: 9 } })
  expect(await openItems(eddie, newest)).toMatchObject({ newer: undefined })
  expect(await openItems(eddie, 'nothing')).toBeUndefined()
  expect(await listEditions(eddie)).toEqual([
    { run: newest, topic: 'us-china', day: '2026-02-12', topicName: 'US vs China' },
    { run: '20260211T060000Z-us-china', topic: 'us-china', day: '2026-02-11', topicName: 'US vs China' },
  ])
})

test('the articles of sixty runs are kept', async () => {
  const ids = Array.from({ length: 62 }, (_, n) => `20260212T06${String(n).padStart(4, '0')}Z-us-china`)
  for (const id of ids) await keep(id)
  const kept = await Promise.all(ids.map((id) => openItems(eddie, id)))
  expect(kept.map(Boolean).indexOf(true)).toBe(2)
})
