import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { askExamination, digestText, openTemporary, read } from '@/test/store/fixture'
import { openDocument } from '../../desk'
import type { Edit } from '../../digest/edit'
import { readDigest } from '../../newsstand'
import { readDigestRevision } from '../../newsstand/revisions'
import type { Archive } from '../../store/archive'
import { importRevision } from '../../store/ledger/import-revision'
import { rebuildProjections } from '../../store/ledger/rebuild'
import { holdArchive } from '../../store/open-archive'
import { type SaveEdit, saveEdit } from '../edits'
import { readRevision, restoreRevision } from '../history'

const at = new Date('2026-03-01T12:00:00Z')
const pia = editorWith({ id: 2, name: 'Pia', email: 'pia@example.org', role: 'publisher' })
const slug = 'us-china/2026-02-01'
const publish: Edit = { kind: 'publish', at }
const overall = (...highlights: string[]): Edit => ({ kind: 'highlights', section: 'overall', highlights })
const text = digestText('2026-02-01')

let archive: Archive
let submissions = 0
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await askExamination(archive, 'nothing')
})
afterEach(() => archive.close())

const arrive = async (given: string) => {
  const outcome = await importRevision(archive, { document: read(slug, given), at, prefer: 'file' })
  if (outcome.kind !== 'imported') throw new Error(`It was ${outcome.kind}`)
  return outcome.held
}
const save = (basedOn: number, edits: Edit[], more: Pick<SaveEdit, 'passed' | 'reason' | 'amends'> = {}) =>
  saveEdit(pia, { slug, basedOn, edits, submission: `form-${++submissions}`, ...more }, at)
const state = async () => (await openDocument(pia, slug, at))?.state
const isOut = async () => (await readDigest(slug, at)) !== undefined
const passing = async (basedOn: number, edits: Edit[]) => {
  const held = await save(basedOn, edits)
  if (held.kind !== 'held') throw new Error(`It was ${held.kind}`)
  return save(basedOn, edits, { passed: held.findings.map(({ key }) => key), reason: 'It stands in the report.' })
}

const change = (from: string | RegExp, to: string) => text.replace(from, to)
const havana = change('- First.', '- Havana is content.')

describe('what stops an editor at the gate holds a file on arrival, by the same finding', () => {
  test.each<[string, string]>([
    ['a side that says nothing beside its sources', change('- What China says.\n', '')],
    ['a side without sources', change(/2\. .*\n/, '')],
    ['a claim that no title carries', havana],
    ['a table among the highlights', change('- What China says.', '| a | b |\n| --- | --- |\n| c | d |')],
    ['a quotation', change('- What China says.', '> What China says.')],
    ['a source without an address', change('https://example.org/2026-02-01/1', '/relative')],
    ['a link that cannot be followed', change('- First.', '- First [x](javascript:alert(1)).')],
    ['a date that cannot be read', change('(2/1/2026)', '(Invalid Date)')],
    ['a tag that is no language', change('[en-US]', '[Exclusive]')],
    ['figures that disagree', change('articleCount: 2', 'articleCount: 20')],
    ['letters of another encoding', change('- First.', '- Itâ€™s first.')],
    ['the words of a machine', change('- First.', '- As an AI language model, I cannot say.')],
    ['a task', change('- First.', '- [ ] First.')],
  ])('%s', async (_, given) => {
    expect(given).not.toBe(text)
    const held = await arrive(given)
    expect(held.length).toBeGreaterThan(0)
    expect([await state(), await isOut()]).toEqual(['draft', false])
    const gate = await save(1, [publish])
    expect(gate.kind === 'held' && gate.findings.map(({ message }) => message)).toEqual(
      held.map(({ message }) => message),
    )
  })
})

describe('what is only noted is out on arrival, and goes out at the gate', () => {
  test.each<[string, string]>([
    ['nothing', text],
    ['bullets of another kind', change('- What China says.', '• What China says.')],
    ['text in place of bullets', change('- What China says.', 'What China says.')],
    ['points below a point', change('- First.', '- First:\n  - A detail.')],
    ['an unknown key', change('draft: false', 'draft: false\nmood: grim')],
    ['a title that breaks off', change('One of 2026-02-01', 'All you need to')],
    ['one report twice', change('Two of 2026-02-01', 'One of 2026-02-01')],
    [
      'a claim that the other side carries',
      change('One of 2026-02-01', 'Havana waits').replace('What China', 'What Havana'),
    ],
    [
      'an address that only needs encoding',
      change('(https://example.org/2026-02-01/1)', '(<https://example.org/a b>)'),
    ],
  ])('%s', async (_, given) => {
    expect(await arrive(given)).toEqual([])
    expect([await state(), await isOut()]).toEqual(['published', true])
    await arrive(given.replace('draft: false', 'draft: true'))
    expect((await save(2, [publish])).kind).toBe('saved')
  })
})

test('what was held is named with its line, and goes out once an editor publishes it with a reason', async () => {
  expect(await arrive(havana)).toEqual([
    {
      rule: 'unsupported-claim',
      message: '“Cuba” is in no source title.',
      line: havana.split('\n').indexOf('- Havana is content.') + 1,
    },
  ])
  expect((await passing(1, [publish])).kind).toBe('saved')
  expect([await state(), await isOut()]).toEqual(['published', true])
  expect((await readRevision(pia, slug, 2))?.text).toContain('reviewed: 2026-03-01T12:00:00.000Z')
})

test('mended and saved it still waits; published it is out, and nothing of it was ever public before', async () => {
  await arrive(havana)
  expect((await save(1, [overall('First.', 'Second.')])).kind).toBe('saved')
  expect(await state()).toBe('draft')
  expect((await save(2, [publish])).kind).toBe('saved')
  expect([await state(), await isOut()]).toEqual(['published', true])
  expect(await readDigestRevision(slug, 1, at)).toBeUndefined()
})

test('a file that says it was reviewed, or what was passed before, is not held for it', async () => {
  await arrive(havana.replace('draft: false', 'draft: false\nreviewed: 2026-02-01T06:00:00Z'))
  expect(await isOut()).toBe(true)
  await arrive(havana)
  expect(await state()).toBe('draft')
  await passing(2, [publish])
  expect(await arrive(havana.replace('- Second.', '- Another.'))).toEqual([])
  expect(await isOut()).toBe(true)
})

test('a text of the history that was out comes back out, though the file after it was held', async () => {
  await arrive(text)
  await arrive(havana)
  expect(await isOut()).toBe(false)
  const restore = { slug, basedOn: 2, amends: { kind: 'typo' }, submission: 'restored' } as const
  expect((await restoreRevision(pia, { ...restore, number: 1 }, at)).kind).toBe('saved')
  expect(await isOut()).toBe(true)
})

test('what was decided on arrival stays decided: a rebuild takes nothing out and puts nothing out', async () => {
  await arrive(havana)
  await rebuildProjections(archive, { timeZone: 'UTC' })
  expect(await state()).toBe('draft')
  await archive.write(async (db) => {
    await sql`drop table arrival`.execute(db)
    await sql`create table arrival (slug text, revision integer, held text)`.execute(db)
    await db.insertInto('arrival').values({ slug, revision: 1, held: '[]' }).execute()
  })
  await rebuildProjections(archive, { timeZone: 'UTC' })
  expect([await state(), await isOut()]).toEqual(['published', true])
})
