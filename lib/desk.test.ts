import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { listRevisions } from '@/test/desk/revisions'
import { arrive, askExamination, digest, digestText, openTemporary, read, story } from '@/test/store/fixture'
import { type Editor, Forbidden, listDesk, openDocument } from './desk'
import { previewEdit, saveEdit } from './desk/edits'
import { readRevision, restoreRevision } from './desk/history'
import { readLog } from './desk/log'
import type { Amends, Edit } from './digest/edit'
import { currentEdition, readDigest } from './newsstand'
import type { Archive } from './store/archive'
import { markFileGone } from './store/ledger/content-file'
import { importRevision } from './store/ledger/import-revision'
import { holdArchive } from './store/open-archive'

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const slug = 'us-china/2026-02-01'
const member = (role: Editor['role']): Editor => editorWith({ id: 7, email: 'ada@example.org', name: 'Ada', role })
const publisher = member('publisher')
const overall = (...highlights: string[]): Edit => ({ kind: 'highlights', section: 'overall', highlights })

let archive: Archive
let submissions = 0
const save = (edits: Edit[], basedOn: number, who = publisher, at = now, amends?: Amends) =>
  saveEdit(who, { slug, basedOn, edits, submission: `form-${++submissions}`, ...(amends ? { amends } : {}) }, at)
const typo: Amends = { kind: 'typo' }
const fix = (edits: Edit[], basedOn: number) => save(edits, basedOn, publisher, now, typo)

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await askExamination(archive, 'nothing')
})
afterEach(() => archive.close())

const acts = async () => (await readLog(publisher)).map(({ act, revision }) => `${act} ${revision ?? '-'}`)

test('a saved edit changes its lines only and says which revision it made', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  const saved = await fix([overall('Changed.', 'Second.')], 1)
  expect(saved).toMatchObject({ kind: 'saved', revision: 2 })
  const revision = await readRevision(publisher, slug, 2)
  expect(revision).toMatchObject({ origin: 'desk', editorName: 'Ada', basedOn: 1, at: now })
  expect(revision?.text).toBe(digestText('2026-02-01').replace('- First.', '- Changed.'))
  expect((await readDigest(slug, now))?.document.highlights[0]?.plain).toBe('Changed.')
  expect((await readDigest(slug, now))?.reviewedByEditor).toBe(false)
  expect(await acts()).toEqual(['fix-typo 2', 'import 1'])
})

test('who saves second is told, handed the newer text, and writes nothing', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  await fix([overall('Mine.')], 1)
  const outcome = await fix([overall('Theirs.')], 1)
  expect(outcome).toMatchObject({ kind: 'stale', latest: { number: 2, editorName: 'Ada' } })
  if (outcome.kind === 'stale') expect(outcome.document.text).toContain('- Mine.')
  expect(await listRevisions(slug)).toHaveLength(2)
})

test('a form sent twice makes one revision, even when somebody saved in between', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  const form = { slug, basedOn: 1, edits: [overall('Once.')], amends: typo, submission: 'same' }
  await saveEdit(publisher, form, now)
  expect(await saveEdit(publisher, form, now)).toMatchObject({ kind: 'saved', revision: 2 })
  await fix([overall('After.')], 2)
  const repeated = await saveEdit(publisher, form, now)
  expect(repeated).toMatchObject({ kind: 'saved', revision: 2 })
  if (repeated.kind === 'saved') expect(repeated.document.text).toContain('- Once.')
  expect(await listRevisions(slug)).toHaveLength(3)
})

test('saving what is already there is no revision', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  expect(await save([overall('First.', 'Second.')], 1)).toMatchObject({ kind: 'saved', revision: 1 })
  expect(await listRevisions(slug)).toHaveLength(1)
})

test('an edit that makes no document is refused with its faults', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  const outcome = await save([{ kind: 'title', title: ' ' }], 1)
  expect(outcome.kind).toBe('invalid')
  expect(await listRevisions(slug)).toHaveLength(1)
})

test('an empty list may be saved as a draft and may not be published', async () => {
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  expect(await save([overall()], 1)).toMatchObject({ kind: 'saved', revision: 2 })
  expect(await save([{ kind: 'publish', at: now }], 2)).toMatchObject({
    kind: 'held',
    findings: [{ level: 'block', message: 'The digest has no overall highlights.' }],
  })
  expect((await openDocument(publisher, slug, now))?.state).toBe('draft')
})

test('publish, withdraw and bring back: the date stays, readers follow at once', async () => {
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  const draft = await currentEdition(now)
  await save([overall('A draft still.')], 1)
  expect(await currentEdition(now)).toBe(draft)

  await save([{ kind: 'publish', at: later(1) }], 2, publisher, later(1))
  const out = await currentEdition(later(1))
  expect(out).not.toBe(draft)
  expect(await readDigest(slug, later(1))).toMatchObject({ publishedAt: later(1), updatedAt: later(1) })

  await save([{ kind: 'withdraw', at: later(2) }], 3, publisher, later(2))
  expect(await currentEdition(later(2))).not.toBe(out)
  expect(await readDigest(slug, later(2))).toBeUndefined()
  expect((await openDocument(publisher, slug, later(2)))?.state).toBe('withdrawn')

  await save([{ kind: 'publish', at: later(3) }], 4, publisher, later(3))
  expect(await readDigest(slug, later(3))).toMatchObject({ publishedAt: later(1), updatedAt: later(1) })
  expect(await acts()).toEqual(['publish 5', 'withdraw 4', 'publish 3', 'edit-draft 2', 'import 1'])
})

test('a correction and an edit move the update, not the date', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  const published = new Date('2026-02-01T04:00:00Z')
  await save([{ kind: 'correct', at: later(5), note: 'The sum was wrong.' }], 1, publisher, later(5))
  expect(await readDigest(slug, later(5))).toMatchObject({ publishedAt: published, updatedAt: later(5) })
  expect(await acts()).toEqual(['correct 2', 'import 1'])
})

test('several edits are one revision and as many lines of the log as things were done', async () => {
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  await save([overall('New.'), { kind: 'publish', at: now }], 1)
  expect(await acts()).toEqual(['edit-draft 2', 'publish 2', 'import 1'])
})

describe('an editor may edit drafts and nothing that is out', () => {
  const editor = member('editor')
  const cases: [string, readonly string[], Edit, string][] = [
    ['publish', ['draft: true'], { kind: 'publish', at: now }, 'publish'],
    ['schedule', ['draft: true'], { kind: 'schedule', publishAt: later(60), at: now }, 'schedule'],
    ['withdraw', [], { kind: 'withdraw', at: now }, 'withdraw'],
    ['unpublish', [], { kind: 'unpublish' }, 'unpublish'],
    ['correct', [], { kind: 'correct', at: now, note: 'Wrong.' }, 'correct'],
    ['edit what is public', [], overall('Mine.'), 'edit-public'],
    ['edit what is scheduled', ['publishAt: 2026-04-01T00:00:00Z'], overall('Mine.'), 'edit-public'],
    ['publish by typing', ['draft: true'], { kind: 'text', text: digestText('2026-02-01') }, 'publish'],
  ]
  test.each(cases)('not %s', async (_, front, edit, right) => {
    await arrive(archive, now, digest('2026-02-01', { front }))
    await expect(save([edit], 1, editor)).rejects.toThrow(Forbidden)
    expect(await listRevisions(slug)).toHaveLength(1)
    expect(await readLog(publisher)).toContainEqual(
      expect.objectContaining({ act: 'refuse', editorName: 'Ada', slug, detail: `may not ${right}` }),
    )
  })

  test('but drafts', async () => {
    await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
    expect(await save([overall('Mine.')], 1, editor)).toMatchObject({ kind: 'saved' })
    await expect(readLog(editor)).rejects.toThrow(Forbidden)
  })
})

test('a restore appends; it never rewinds, and a restored publication needs the right to publish', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  await save([overall('Worse.'), { kind: 'withdraw', at: now }], 1)
  const restore = { slug, number: 1, basedOn: 2, submission: 'restore' }
  await expect(restoreRevision(member('editor'), restore, now)).rejects.toThrow(Forbidden)
  expect(await restoreRevision(publisher, restore, now)).toMatchObject({ kind: 'saved', revision: 3 })
  expect((await readRevision(publisher, slug, 3))?.text).toBe(digestText('2026-02-01'))
  expect(await readRevision(publisher, slug, 2)).toBeDefined()
  expect((await acts()).slice(0, 3)).toEqual(['restore 3', 'edit-draft 3', 'publish 3'])
  const asDraft = { slug, number: 1, basedOn: 3, submission: 'restore as a draft', asDraft: true }
  await restoreRevision(publisher, asDraft, now)
  expect((await openDocument(publisher, slug, now))?.state).toBe('draft')
  expect(await restoreRevision(publisher, { ...restore, number: 99, submission: 'x' }, now)).toEqual({
    kind: 'missing',
  })
})

test("another document's revision is not found under this slug", async () => {
  await arrive(archive, now, digest('2026-02-01'), digest('2026-02-02'))
  await fix([overall('Two.')], 1)
  expect(await readRevision(publisher, 'us-china/2026-02-02', 2)).toBeUndefined()
})

test('a preview writes nothing and may be of an older revision', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  await fix([overall('Two.')], 1)
  const preview = await previewEdit(publisher, { slug, basedOn: 1, edits: [{ kind: 'title', title: 'Seen' }] })
  expect(preview).toMatchObject({ kind: 'preview', document: { title: 'Seen' } })
  if (preview.kind === 'preview') expect(preview.document.text).toContain('- First.')
  expect(await listRevisions(slug)).toHaveLength(2)
  expect(await previewEdit(publisher, { slug: 'no/thing', basedOn: 1, edits: [] })).toEqual({ kind: 'missing' })
})

test('half a character is refused, not changed on the way to the disk', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  expect((await save([overall('Half \ud83d of it.')], 1)).kind).toBe('invalid')
})

test('the list shows what waits first, and filters, searches, counts and pages', async () => {
  const days = Array.from({ length: 55 }, (_, index) => `2025-${index < 28 ? '01' : '02'}-${(index % 28) + 1}`)
  const padded = days.map((day) => day.replace(/-(\d)$/, '-0$1'))
  await arrive(archive, now, ...padded.map((day) => digest(day)))
  await arrive(archive, now, digest('2026-01-01', { front: ['draft: true'], title: '100% Über_alles' }))
  await arrive(archive, now, digest('2026-01-02', { front: ['publishAt: 2026-12-01T00:00:00Z'], topic: 'trade' }))
  await arrive(archive, now, digest('2026-01-03', { front: ['withdrawn: 2026-02-01T00:00:00Z'] }), story('2024-01-01'))

  const first = await listDesk(publisher, {}, now)
  expect(first.counts).toEqual({ draft: 1, review: 0, scheduled: 1, published: 56, withdrawn: 1 })
  expect([first.total, first.page, first.pages, first.rows.length]).toEqual([59, 1, 2, 50])
  expect(first.rows.slice(0, 3).map(({ state, day }) => `${state} ${day}`)).toEqual([
    'draft 2026-01-01',
    'scheduled 2026-01-02',
    'published 2025-02-27',
  ])
  const second = await listDesk(publisher, { page: 2 }, now)
  expect(second.rows.map(({ state }) => state).at(-1)).toBe('withdrawn')
  expect(new Set([...first.rows, ...second.rows].map((row) => row.slug)).size).toBe(59)
  expect((await listDesk(publisher, { page: 99 }, now)).page).toBe(2)

  const found = async (filter: Parameters<typeof listDesk>[1]) =>
    (await listDesk(publisher, filter, now)).rows.map((row) => row.slug)
  expect(await found({ query: 'über ALLES' })).toEqual(['us-china/2026-01-01'])
  expect(await found({ query: '100%' })).toEqual(['us-china/2026-01-01'])
  expect(await found({ query: 'r_a' })).toEqual(['us-china/2026-01-01'])
  expect(await found({ query: 'nothing like it' })).toEqual([])
  expect(await found({ query: '27 Feb 2025' })).toEqual(['us-china/2025-02-27'])
  expect(await found({ query: 'february 7 2025' })).toEqual(['us-china/2025-02-07'])
  expect(await found({ query: 'Feb', topic: 'trade' })).toEqual([])
  expect(await found({ state: 'scheduled' })).toEqual(['trade/2026-01-02'])
  expect(await found({ topic: 'trade' })).toEqual(['trade/2026-01-02'])
  expect(await found({ kind: 'story' })).toEqual(['2024-01-01-some-words'])
  expect(first.topics.map(({ id }) => id).sort()).toEqual(['trade', 'us-china'])
})

test('the desk says what became of the file', async () => {
  await arrive(archive, now, digest('2026-02-01'))
  expect((await openDocument(publisher, slug, now))?.file).toBe('present')
  await fix([overall('Desk.')], 1)
  const moved = read(slug, digestText('2026-02-01', { highlights: ['File.'] }))
  expect(await importRevision(archive, { document: moved, at: now })).toEqual({
    kind: 'conflict',
    agreed: 1,
    desk: { revision: 2, editorName: 'Ada', at: now },
  })
  expect((await openDocument(publisher, slug, now))?.file).toBe('conflict')
  await markFileGone(archive, slug, now)
  expect((await listDesk(publisher, {}, now)).rows[0]?.file).toBe('gone')
})
