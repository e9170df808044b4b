import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, digest, digestText, openTemporary, read } from '@/test/store/fixture'
import { type DeskFilter, type Editor, listDesk } from '../desk'
import { parseOutletRegistry } from '../digest/outlets/registry-file'
import type { Archive } from '../store/archive'
import { importRevision } from '../store/ledger/import-revision'
import { holdArchive } from '../store/open-archive'
import { recheckWaiting } from '../store/projections/checklist'
import { replaceOutlets } from '../store/projections/replace-outlets'
import { saveEdit } from './edits'
import { readMorning } from './morning'
import { addNote, settleNote } from './notes/notes'
import { keepWorkingCopy } from './working-copy'

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const pia: Editor = editorWith({ id: 2, name: 'Pia', email: 'pia@example.org', role: 'publisher' })
const draft = { front: ['draft: true'] }

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(() => archive.close())

const rows = async (filter: DeskFilter = {}, at = now) => (await listDesk(pia, filter, at)).rows
const days = async (filter: DeskFilter) => (await rows(filter)).map(({ day }) => day)

describe('the checklist of what waits', () => {
  test('is counted as a draft arrives and as it is saved, and leaves with publication', async () => {
    await arrive(archive, now, digest('2026-02-01', { ...draft, highlights: ['Havana is content.', 'Second.'] }))
    const slug = 'us-china/2026-02-01'
    const { checklist } = (await rows())[0] ?? {}
    expect(checklist?.blocks).toBe(0)
    expect(checklist?.warns).toBe(1)
    expect(await days({ with: 'blocks' })).toEqual([])

    const empty = [{ kind: 'highlights', section: 'us', highlights: [] }] as const
    await saveEdit(pia, { slug, basedOn: 1, edits: empty, submission: 'one' }, now)
    expect((await rows())[0]?.checklist).toMatchObject({ blocks: 1, first: expect.stringContaining('United States') })
    expect(await days({ with: 'blocks' })).toEqual(['2026-02-01'])

    const edits = [
      { kind: 'highlights', section: 'us', highlights: ['Says so.'] },
      { kind: 'publish', at: now },
    ] as const
    const held = await saveEdit(pia, { slug, basedOn: 2, edits, submission: 'two' }, now)
    const passed = held.kind === 'held' ? held.findings.map(({ key }) => key) : []
    await saveEdit(pia, { slug, basedOn: 2, edits, submission: 'three', passed, reason: 'It is so.' }, now)
    expect((await rows())[0]).toMatchObject({ state: 'published', checklist: undefined })
  })

  test('forgets what was passed', async () => {
    await arrive(archive, now, digest('2026-02-01', { ...draft, highlights: ['Havana is content.', 'Second.'] }))
    const slug = 'us-china/2026-02-01'
    const edits = [{ kind: 'schedule', publishAt: later(60), at: now }] as const
    const held = await saveEdit(pia, { slug, basedOn: 1, edits, submission: 'one' }, now)
    const passed = held.kind === 'held' ? held.findings.map(({ key }) => key) : []
    await saveEdit(pia, { slug, basedOn: 1, edits, submission: 'two', passed, reason: 'It is so.' }, now)
    expect((await rows())[0]).toMatchObject({ state: 'scheduled', checklist: undefined })
  })

  test('follows the outlets', async () => {
    await arrive(archive, now, digest('2026-02-01', draft))
    const before = (await rows())[0]?.checklist?.warns ?? 0
    const yaml =
      'outlets:\n  reuters:\n    name: Reuters\n    country: GB\n    kind: agency\n    evidence: https://example.org/\n'
    await replaceOutlets(archive, parseOutletRegistry(yaml, 'outlets.yaml'))
    await recheckWaiting(archive, now)
    expect((await rows())[0]?.checklist?.warns).not.toBe(before)
  })
})

test('the list is narrowed to what has notes, notes to me, or a conflict', async () => {
  await arrive(archive, now, digest('2026-02-01', draft), digest('2026-02-02'), digest('2026-02-03'))
  const note = { basedOn: 1, text: 'Look.' }
  await addNote(pia, { ...note, id: 'a', slug: 'us-china/2026-02-01' }, now)
  await addNote(pia, { ...note, id: 'b', slug: 'us-china/2026-02-02' }, now)
  await settleNote(pia, { thread: 'b', kind: 'resolve', submission: 'c' }, now)
  expect(await days({ with: 'notes' })).toEqual(['2026-02-01'])
  expect((await rows())[0]?.openNotes).toBe(1)
  expect(await days({ with: 'mentions' })).toEqual([])
  expect((await listDesk(pia, { with: 'notes' }, now)).total).toBe(1)

  const slug = 'us-china/2026-02-03'
  const ours = { slug, basedOn: 1, edits: [{ kind: 'title' as const, title: 'Ours' }], submission: 'd' }
  await saveEdit(pia, { ...ours, amends: { kind: 'typo' } }, now)
  await importRevision(archive, { document: read(slug, digestText('2026-02-03', { title: 'Theirs' })), at: later(1) })
  expect(await days({ with: 'conflict' })).toEqual(['2026-02-03'])
  expect((await readMorning(pia, now)).conflicts).toMatchObject({ total: 1, lines: [{ slug }] })
})

test('each order', async () => {
  await arrive(archive, now, digest('2026-02-01', { title: 'B' }), digest('2026-02-02', { title: 'A' }))
  await arrive(archive, later(1), digest('2026-01-03', { title: 'C' }))
  expect(await days({})).toEqual(['2026-02-02', '2026-02-01', '2026-01-03'])
  expect(await days({ sort: 'saved' })).toEqual(['2026-01-03', '2026-02-01', '2026-02-02'])
  expect(await days({ sort: 'title' })).toEqual(['2026-02-02', '2026-02-01', '2026-01-03'])
})

test('what is published next, soonest first, until it is due', async () => {
  const at = (moment: string) => ({ front: [`publishAt: ${moment}`] })
  await arrive(
    archive,
    now,
    digest('2026-02-02', at('2026-03-02T06:00:00Z')),
    digest('2026-02-01', at('2026-03-03T06:00:00Z')),
  )
  const { due } = await readMorning(pia, now)
  expect(due.lines.map(({ day }) => day)).toEqual(['2026-02-02', '2026-02-01'])
  expect(await days({ state: 'scheduled', sort: 'due' })).toEqual(['2026-02-02', '2026-02-01'])
  expect((await readMorning(pia, new Date('2026-03-02T06:00:00Z'))).due.total).toBe(1)
})

test('what was left half-edited, one’s own first', async () => {
  await arrive(archive, now, digest('2026-02-01'), digest('2026-02-02'))
  const ada = { ...pia, id: 3, name: 'Ada' }
  const copy = { basedOn: 1, state: '{}', version: 'a', seen: undefined }
  await keepWorkingCopy(pia, { ...copy, slug: 'us-china/2026-02-01' }, now)
  await keepWorkingCopy(ada, { ...copy, slug: 'us-china/2026-02-02' }, later(1))
  const { halfEdited } = await readMorning(pia, later(2))
  expect(halfEdited.copies.map(({ editorId, line }) => [editorId, line.day])).toEqual([
    [2, '2026-02-01'],
    [3, '2026-02-02'],
  ])
  expect(await days({ with: 'edited' })).toEqual(['2026-02-02', '2026-02-01'])
})
