import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDocument } from '@/lib/desk'
import { passageHash } from '@/lib/digest/examination/passage-hash'
import { passagesOf } from '@/lib/digest/examination/passages'
import { disclosureOf, recordAt, totalsOf } from '@/lib/digest/examination/record'
import { readDigest } from '@/lib/newsstand'
import { readDigestRevision } from '@/lib/newsstand/revisions'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { importRevision } from '@/lib/store/ledger/import-revision'
import { rebuildProjections } from '@/lib/store/ledger/rebuild'
import { readExaminations, recordFromJson } from '@/lib/store/projections/record'
import {
  acts,
  ada,
  arriveAs,
  eddie,
  heldArchive,
  later,
  now,
  overall,
  pia,
  save,
  slug,
  withDesk,
} from '@/test/desk/fixture'
import { projectionsOf } from '@/test/store/content-of'
import { digestText, read } from '@/test/store/fixture'
import { examine } from './examine'
import { restoreRevision } from './history'

withDesk()

const hashes = async () => {
  const opened = await openDocument(ada, slug, later(1))
  return opened ? passagesOf(opened.document).map(passageHash) : []
}
const mark = async (who: typeof eddie, revision: number, passages: readonly string[], minutes = 1) =>
  examine(who, { slug, act: 'examine', revision, passages }, later(minutes))
const takeBack = async (who: typeof eddie, revision: number, passages: readonly string[], minutes = 2) =>
  examine(who, { slug, act: 'take-back', revision, passages }, later(minutes))
const record = async () => {
  const kept = await heldArchive()
    .db.selectFrom('document')
    .select('record')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return recordFromJson(kept?.record ?? null)
}
const totals = async () => totalsOf((await record()).passages)
const sources = (from: string, to: string) => read(slug, digestText('2026-02-01').replace(from, to))

test('what was examined is on record, with when and in which role, and says so to readers', async () => {
  await arriveAs()
  const edition = await heldArchive().edition(later(1))
  const all = await hashes()
  expect(await mark(eddie, 1, all.slice(0, 1))).toMatchObject({ kind: 'noted', changed: 1 })
  expect(await totals()).toEqual({ passages: 4, examined: 1, typed: 0, open: 3 })
  expect(recordAt(await record(), 'overall', 0)).toMatchObject({
    disclosure: 'ai-assisted',
    examined: { at: later(1), role: 'editor' },
  })
  expect(disclosureOf(await record())).toBe('ai-autonomous')
  expect(await heldArchive().edition(later(1))).not.toBe(edition)
  expect((await acts())[0]).toBe('examine 1 1 passage')
  await mark(pia, 1, all)
  expect(await totals()).toMatchObject({ examined: 4, open: 0 })
  expect(disclosureOf(await record())).toBe('ai-assisted')
  expect(await readDigest(slug, later(9))).toMatchObject({ reviewedByEditor: true, record: await record() })
  expect((await readDigestRevision(slug, 1, later(9)))?.reviewedByEditor).toBe(true)
})

test('other words take it off, a change elsewhere does not, and restoring brings it back', async () => {
  await arriveAs()
  await mark(eddie, 1, await hashes())
  await save(pia, 1, [overall('First, but other.', 'Second.')], { amends: { kind: 'typo' } })
  expect(recordAt(await record(), 'overall', 0)).toMatchObject({ disclosure: 'ai-autonomous', examined: undefined })
  expect(await totals()).toMatchObject({ examined: 3, open: 1 })
  await restoreRevision(pia, { slug, number: 1, basedOn: 2, submission: 'again', amends: { kind: 'typo' } }, later(3))
  expect(await totals()).toMatchObject({ examined: 4, open: 0 })
})

test.each([
  ['the title of a source', '[One of', '[Another of', { examined: 2 }],
  ['the address of a source', 'example.org/2026-02-01/1', 'example.org/2026-02-01/9', { examined: 2 }],
  ['the outlet of a source', 'Reuters', 'AFP', { examined: 2 }],
  ['a bullet marker', '- First.', '* First.', { examined: 4 }],
  ['a doubled space', 'What China says.', 'What  China says.', { examined: 4 }],
  ['the title of the digest', 'Talks of 2026', 'Words of 2026', { examined: 4 }],
])('%s changes, and so many go on being examined', async (_, from, to, expected) => {
  // `What United States says.` rests on source 1, `What China says.` on 2, `First.` on both; `Second.` names 2.
  const text = digestText('2026-02-01', { highlights: ['First.', 'Second. <!-- sources: 2 -->'] })
  await importRevision(heldArchive(), { document: read(slug, text), at: now })
  await mark(eddie, 1, await hashes())
  expect(await totals()).toMatchObject({ examined: 4 })
  await importRevision(heldArchive(), { document: read(slug, text.replace(from, to)), at: later(2) })
  expect(await totals()).toMatchObject(expected)
})

test('sources in another order are the same sources', async () => {
  const lines = ['First. <!-- sources: 1 -->', 'Second.']
  const text = digestText('2026-02-01', { highlights: lines }).replace(/ {4}count: 1\n/g, '    count: 0\n')
  await importRevision(heldArchive(), { document: read(slug, text), at: now })
  await mark(eddie, 1, await hashes())
  const [one = '', two = ''] = text.trimEnd().split('\n').slice(-2)
  const turned = text
    .replace(`${one}\n${two}`, `${two.replace(/^2/, '1')}\n${one.replace(/^1/, '2')}`)
    .replace('sources: 1', 'sources: 2')
  await importRevision(heldArchive(), { document: read(slug, turned), at: later(2) })
  expect(await totals()).toMatchObject({ passages: 4, examined: 4 })
})

test('a sentence that changed in another tab is not marked, nor are the others, and its words are told', async () => {
  await arriveAs()
  const seen = await hashes()
  await save(pia, 1, [overall('First, changed.', 'Second.')], { amends: { kind: 'typo' } })
  expect(await mark(eddie, 1, seen)).toMatchObject({
    kind: 'stale',
    revision: 2,
    passages: [{ seen: { text: 'First.' }, now: { text: 'First, changed.' } }],
  })
  expect(await totals()).toMatchObject({ examined: 0 })
  expect(await examine(eddie, { slug: 'us-china/2099-01-01', act: 'examine', revision: 1, passages: [] })).toEqual({
    kind: 'missing',
  })
})

test('a source that changed in another tab is told too', async () => {
  await arriveAs()
  const [, , us = ''] = await hashes()
  await importRevision(heldArchive(), { document: sources('[One of', '[Another of'), at: later(1) })
  expect(await mark(eddie, 1, [us])).toMatchObject({
    kind: 'stale',
    passages: [
      { seen: { sources: [{ title: 'One of 2026-02-01' }] }, now: { sources: [{ title: 'Another of 2026-02-01' }] } },
    ],
  })
})

test('who examined a passage may take it back, and nobody else; both lines stay', async () => {
  await arriveAs()
  const [first = ''] = await hashes()
  await mark(eddie, 1, [first])
  expect(await mark(eddie, 1, [first])).toMatchObject({ kind: 'noted', changed: 0 })
  expect(await takeBack(pia, 1, [first])).toMatchObject({ kind: 'noted', changed: 0 })
  expect(await totals()).toMatchObject({ examined: 1 })
  await mark(pia, 1, [first])
  expect(await takeBack(eddie, 1, [first])).toMatchObject({ kind: 'noted', changed: 1 })
  expect(recordAt(await record(), 'overall', 0)?.examined?.role).toBe('publisher')
  const { examinations } = await readExaminations(heldArchive().db, slug)
  expect(examinations.map(({ act, editor }) => `${editor.name} ${act}`)).toEqual([
    'Eddie examine',
    'Pia examine',
    'Eddie take-back',
  ])
})

test('what an editor types from nothing is a human’s; a machine’s text in other words is not', async () => {
  await arriveAs('draft: true')
  await save(eddie, 1, [overall('First.', 'Second.', 'Harbours in Lisbon close for the winter storms.')])
  await save(eddie, 2, [
    overall('Entirely new words here.', 'Second.', 'Harbours in Lisbon close for the winter storms.'),
  ])
  const { passages } = await record()
  expect(passages.map(({ disclosure }) => disclosure)).toEqual([
    'ai-autonomous',
    'ai-autonomous',
    'human-only',
    'ai-autonomous',
    'ai-autonomous',
  ])
})

test('what stood in a file stays the machine’s when it is taken out and typed again, elsewhere and a little other', async () => {
  const line = 'Beijing will publish its export figures for rare earths on Thursday.'
  const text = digestText('2026-02-01', { front: ['draft: true'], highlights: ['First.', line] })
  await importRevision(heldArchive(), { document: read(slug, text), at: now })
  await save(eddie, 1, [overall('First.')])
  const retyped = line.replace('publish', 'release').replace('Thursday', 'Friday')
  await save(eddie, 2, [{ kind: 'highlights', section: 'us', highlights: ['What United States says.', retyped] }])
  expect(recordAt(await record(), 'us', 1)?.disclosure).toBe('ai-autonomous')
})

test('a revision without an account, as a restored backup makes it, is typed by nobody', async () => {
  await arriveAs()
  const document = read(
    slug,
    digestText('2026-02-01', { highlights: ['First.', 'Second.', 'Harbours in Lisbon close.'] }),
  )
  const given = {
    document,
    basedOn: 1,
    origin: 'desk',
    submission: 'backup',
    acts: ['edit-public'],
    at: later(1),
  } as const
  await appendRevision(heldArchive(), given)
  expect(recordAt(await record(), 'overall', 2)?.disclosure).toBe('ai-autonomous')
})

test('a rebuild makes texts and record again as they were', async () => {
  await arriveAs('draft: true')
  await save(eddie, 1, [overall('First.', 'Second.', 'Harbours in Lisbon close.')])
  await save(pia, 2, [overall('First.', 'Second, a word more.', 'Harbours in Lisbon close.')])
  await mark(eddie, 3, await hashes())
  const before = await projectionsOf(heldArchive())
  expect(before.text.length).toBeGreaterThan(4)
  await heldArchive().write(async (db) => {
    await db.deleteFrom('head').execute()
  })
  await rebuildProjections(heldArchive(), { timeZone: 'UTC' })
  expect(await projectionsOf(heldArchive())).toEqual(before)
})

test('the ledger refuses to change or lose an examination; a row changed all the same counts no more, and is named', async () => {
  await arriveAs()
  const [first = '', second = ''] = await hashes()
  await mark(eddie, 1, [first, second])
  const archive = heldArchive()
  const change = sql`update examination set examined = replace(examined, 'First', 'Last')`
  await expect(archive.write((db) => change.execute(db))).rejects.toThrow('an examination never changes')
  await expect(archive.write((db) => sql`delete from examination`.execute(db))).rejects.toThrow('never goes')
  await archive.write(async (db) => {
    await sql`drop trigger examination_never_changes`.execute(db)
    await change.execute(db)
  })
  await rebuildProjections(archive, { timeZone: 'UTC' })
  expect(await totals()).toMatchObject({ examined: 1, open: 3 })
  expect((await readExaminations(archive.db, slug)).broken).toEqual([
    'Examination 1 of revision 1 does not count: its row was changed, the text is not the one of its checksum.',
  ])
})
