import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, digest, digestText, openTemporary, read } from '@/test/store/fixture'
import { type Editor, listDesk } from '../../desk'
import { addEditor } from '../../store/accounts/editors'
import type { Archive } from '../../store/archive'
import { importRevision } from '../../store/ledger/import-revision'
import { holdArchive } from '../../store/open-archive'
import { saveEdit } from '../edits'
import { restoreRevision } from '../history'
import { readLog } from '../log'
import { addNote, mentionsOf, readNotes, replyToNote, seeNotes, settleNote } from './notes'

const now = new Date('2026-03-01T12:00:00Z')
const minute = (count: number) => new Date(now.getTime() + count * 60_000)
const slug = 'us-china/2026-02-01'
const talks = 'Trade talks resumed in Geneva on Monday after a pause.'

let archive: Archive
let [ada, pia] = [] as unknown as [Editor, Editor]
let counter = 0
const fresh = () => `form-${++counter}`

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await arrive(archive, now, digest('2026-02-01', { highlights: [talks, 'Second.'] }))
  const account = async (name: string, role: Editor['role']) => {
    const email = `${name.toLowerCase()}@example.org`
    await addEditor(archive, { email, name, role, passwordHash: 'x' }, { at: now })
    const row = await archive.db.selectFrom('editor').select('id').where('email', '=', email).executeTakeFirstOrThrow()
    return editorWith({ id: row.id, email, name, role })
  }
  ada = await account('Ada', 'publisher')
  pia = await account('Pia', 'editor')
})
afterEach(() => archive.close())

const note = (text: string, on?: { section: string; index: number }, basedOn = 1, id = fresh()) =>
  addNote(ada, { id, slug, text, basedOn, ...(on && { on }) }, now)
const first = { section: 'overall', index: 0 }
const anchor = async () => (await readNotes(pia, slug)).threads[0]?.anchor
const retype = (basedOn: number, ...highlights: string[]) =>
  saveEdit(
    ada,
    {
      slug,
      basedOn,
      submission: fresh(),
      amends: { kind: 'typo' },
      edits: [{ kind: 'highlights', section: 'overall', highlights }],
    },
    now,
  )

describe('a note stays with its highlight', () => {
  test('moved, edited little by little past recognition, gone, and back again', async () => {
    await note('Is this so?', first)
    await retype(1, 'Second.', talks)
    expect(await anchor()).toMatchObject({ kind: 'highlight', section: 'overall', index: 1, text: talks })
    await retype(2, 'Second.', 'Trade talks resumed in Geneva on Tuesday, and went well.')
    await retype(3, 'Third.', 'The talks in Geneva on Tuesday went well for both.')
    expect(await anchor()).toMatchObject({ index: 1, text: 'The talks in Geneva on Tuesday went well for both.' })
    expect(await anchor()).toMatchObject({ quote: talks })
    await retype(4, 'Third.')
    expect(await anchor()).toEqual({ kind: 'gone', quote: talks })
    await restoreRevision(ada, { slug, number: 4, basedOn: 5, amends: { kind: 'typo' }, submission: fresh() }, now)
    expect(await anchor()).toMatchObject({ kind: 'highlight', index: 1 })
  })

  test('when the file moves it, too', async () => {
    await note('Is this so?', first)
    const text = digestText('2026-02-01', { highlights: ['New.', 'Second.', talks] })
    await importRevision(archive, { document: read(slug, text), at: minute(1) })
    expect(await anchor()).toMatchObject({ kind: 'highlight', index: 2 })
  })

  test('also when it had moved on before the note was sent', async () => {
    await retype(1, 'New.', talks)
    expect(await note('Is this so?', first, 1)).toMatchObject({ kind: 'noted' })
    expect(await anchor()).toMatchObject({ kind: 'highlight', index: 1, text: talks })
    expect(await note('And this?', { section: 'overall', index: 7 }, 2)).toEqual({ kind: 'missing' })
  })
})

test('a thread: replies, resolved and opened again, each with its author and moment', async () => {
  const id = fresh()
  await note('Is this so?', undefined, 1, id)
  await replyToNote(pia, { thread: id, text: 'It is.', submission: fresh() }, minute(1))
  const again = { thread: id, kind: 'resolve', submission: fresh() } as const
  await settleNote(pia, again, minute(2))
  await settleNote(pia, again, minute(3))
  const [thread] = (await readNotes(ada, slug)).threads
  expect(thread).toMatchObject({ anchor: { kind: 'document' }, resolvedAt: minute(2) })
  expect(thread?.entries.map(({ kind, editorName, text, at }) => [kind, editorName, text, at])).toEqual([
    ['note', 'Ada', 'Is this so?', now],
    ['note', 'Pia', 'It is.', minute(1)],
    ['resolve', 'Pia', '', minute(2)],
  ])
  await settleNote(ada, { thread: id, kind: 'reopen', submission: fresh() }, minute(4))
  expect((await readNotes(ada, slug)).threads[0]?.resolvedAt).toBeUndefined()
  expect(await settleNote(ada, { ...again, thread: 'none' })).toEqual({ kind: 'missing' })
  expect(await replyToNote(ada, { thread: 'none', text: 'x', submission: fresh() })).toEqual({ kind: 'missing' })
})

test('a form sent twice is one note', async () => {
  const id = fresh()
  await note('Once.', undefined, 1, id)
  await note('Once.', undefined, 1, id)
  const reply = { thread: id, text: 'Once.', submission: fresh() }
  await replyToNote(pia, reply)
  await replyToNote(pia, reply)
  const { threads } = await readNotes(ada, slug)
  expect(threads.map(({ entries }) => entries.length)).toEqual([2])
})

test('who is named sees it until it is seen, and as long as it is open', async () => {
  const id = fresh()
  expect(await note('@Pia, is this so? @Nobody @Ada', first, 1, id)).toEqual({
    kind: 'noted',
    unknown: ['Nobody', 'Ada'],
  })
  expect(await mentionsOf(pia, 5)).toMatchObject({ open: 1, unread: 1, notes: [{ slug, by: 'Ada', unread: true }] })
  expect(await mentionsOf(ada, 5)).toMatchObject({ open: 0, notes: [] })
  expect((await readNotes(pia, slug)).unread).toHaveLength(1)
  await seeNotes(pia, slug, minute(1))
  expect(await mentionsOf(pia, 5)).toMatchObject({ open: 1, unread: 0 })
  expect((await readNotes(pia, slug)).unread).toEqual([])
  await settleNote(pia, { thread: id, kind: 'resolve', submission: fresh() })
  expect(await mentionsOf(pia, 5)).toMatchObject({ open: 0, notes: [] })
})

test('what was said cannot be changed or cut, and the log says who wrote but not what', async () => {
  await note('Unforgettable.')
  const forge = archive.write((db) => db.updateTable('note').set({ text: 'Forged.' }).execute())
  await expect(forge).rejects.toThrow('never changes')
  await expect(archive.write((db) => db.deleteFrom('note').execute())).rejects.toThrow('never goes')
  const log = await readLog(ada, { slug })
  expect(log[0]).toMatchObject({ act: 'note', editorName: 'Ada', slug })
  expect(JSON.stringify(log)).not.toContain('Unforgettable')
})

test('a note is no revision', async () => {
  await note('Only a note.')
  expect((await listDesk(ada, {}, now)).rows[0]?.revision).toBe(1)
})
