import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { passageHash } from '@/lib/digest/examination/passage-hash'
import { passagesOf } from '@/lib/digest/examination/passages'
import { editorWith } from '@/test/desk/editor'
import { arrive, type DocumentFixture, digest, digestText, read, temporaryFile } from '@/test/store/fixture'
import { addEditor, disableEditor, findEditorByEmail, setPassword, setRole } from '../accounts/editors'
import { findIngestToken, makeIngestToken, revokeIngestToken } from '../accounts/ingest-tokens'
import { isNamed, setNamed } from '../accounts/sign-off'
import type { Archive } from '../archive'
import { appendRevision } from '../ledger/append-revision'
import { noteExamination } from '../ledger/examine'
import { noteDue } from '../ledger/note-due'
import { listActs } from '../log/list-acts'
import { findPublicRow } from '../projections/public-row'
import { listRevisionsOf } from '../revisions/revisions'
import { openSqlite } from '../sqlite/open-sqlite'
import { backUp } from './back-up'
import { type RestoreOptions, restore } from './restore'

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 12))
const now = at(20)
const day = '2026-02-01'
const slug = `us-china/${day}`

let file: string
let backup: string
let archive: Archive
beforeEach(async () => {
  file = temporaryFile()
  backup = path.join(path.dirname(file), 'backup.sqlite')
  archive = await openSqlite(file)
  for (const [name, role] of [
    ['ada', 'admin'],
    ['bea', 'admin'],
    ['cy', 'publisher'],
  ] as const)
    await addEditor(archive, { email: `${name}@example.org`, name, role, passwordHash: 'old' }, { at: at(1) })
})
afterEach(() => archive.close())

const id = async (name: string) => (await findEditorByEmail(archive.db, `${name}@example.org`))?.id ?? 0
async function save(given: DocumentFixture, when: number, reason?: string) {
  const basedOn = (await listRevisionsOf(archive.db, slug)).length
  const document = read(slug, digestText(day, given))
  const acts = ['edit-public'] as const
  const editor = { id: 1, name: 'Ada' }
  const more = reason ? { reason } : {}
  await appendRevision(archive, {
    document,
    basedOn,
    origin: 'desk',
    submission: `${basedOn}`,
    acts,
    editor,
    at: at(when),
    ...more,
  })
}
async function putBack(options?: RestoreOptions) {
  await archive.close()
  const restored = await restore(file, backup, now, options)
  archive = await openSqlite(file)
  return restored
}
const standing = async () => {
  const head = await archive.db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const { declared, public_until, number } = head
  return { declared, number, public_until: public_until.slice(0, 10) }
}

describe('what was public when the backup was made', () => {
  beforeEach(async () => {
    await arrive(archive, at(2), digest(day), digest('2026-02-02'))
    backUp(file, backup)
  })

  test.each<[string, DocumentFixture, object, string]>([
    ['withdrawn', { front: ['withdrawn: 2026-03-05T00:00:00Z'] }, { declared: 'withdrawn' }, 'withdrawn'],
    ['taken back to draft', { front: ['draft: true'] }, { declared: 'draft' }, 'a draft'],
    ['scheduled anew', { front: ['publishAt: 2026-03-25T00:00:00Z'] }, { declared: 'released' }, 'rescheduled'],
    [
      'given an end that is still to come',
      { front: ['unpublishAt: 2026-03-25T00:00:00Z'] },
      { public_until: '2026-03-25' },
      'rescheduled',
    ],
  ])('and was %s since stays so, is named, and says why', async (_, since, expected, was) => {
    await save({ ...since, highlights: ['Reworded.'] }, 5, 'a court order')
    const restored = await putBack()
    expect(restored.since?.documents).toMatchObject([{ slug, title: `Talks of ${day}`, was, reason: 'a court order' }])
    expect(await standing()).toMatchObject({ ...expected, number: 2 })
    const [latest] = await listRevisionsOf(archive.db, slug)
    expect(latest).toMatchObject({
      origin: 'desk',
      reason: expect.stringMatching(/^Restored from a backup.*Ada: a court order$/),
    })
    expect(latest?.text).toContain('Reworded.')
  })

  test('and left at its end since stays out', async () => {
    await save({ front: ['unpublishAt: 2026-03-06T00:00:00Z'] }, 5)
    await noteDue(archive, at(7))
    expect((await putBack()).since?.documents).toMatchObject([{ was: 'withdrawn' }])
    expect(await standing()).toMatchObject({ public_until: '2026-03-06' })
  })

  test('and is withdrawn now, comes back with --as-it-was, and is named', async () => {
    await save({ front: ['withdrawn: 2026-03-05T00:00:00Z'] }, 5)
    expect((await putBack({ asItWas: true })).since?.documents).toHaveLength(1)
    expect(await standing()).toMatchObject({ declared: 'released', number: 1 })
  })

  test('and was withdrawn and published again is as the backup has it', async () => {
    await save({ front: ['withdrawn: 2026-03-05T00:00:00Z'] }, 5)
    await save(
      { highlights: ['Back.'], front: ['corrections:', '  - at: 2026-03-06T00:00:00Z', '    note: It was twelve.'] },
      6,
    )
    const { since } = await putBack()
    expect(since).toMatchObject({ documents: [], corrected: [slug] })
    expect(await standing()).toMatchObject({ declared: 'released', number: 1 })
  })

  test('and is not in the archive’s future but in its past: a backup that is newer knows better', async () => {
    await save({ front: ['withdrawn: 2026-03-05T00:00:00Z'] }, 5)
    const older = path.join(path.dirname(file), 'older.sqlite')
    backUp(file, older)
    await save({ highlights: ['Back.'] }, 6)
    backUp(file, backup)
    await archive.close()
    await restore(file, older, at(7), { asItWas: true })
    archive = await openSqlite(file)
    expect((await putBack()).since?.documents).toEqual([])
    expect(await standing()).toMatchObject({ declared: 'released', number: 3 })
  })

  test('what the backup does not know is named', async () => {
    await arrive(archive, at(5), digest('2026-02-03'))
    await addEditor(archive, { email: 'di@example.org', name: 'Di', role: 'editor' }, { at: at(5) })
    const lost = { documents: ['us-china/2026-02-03'], accounts: ['di@example.org'] }
    expect((await putBack()).since?.lost).toEqual(lost)
  })

  test('who was disabled, lost a role or has another password since is no better off', async () => {
    await disableEditor(archive, await id('ada'), { at: at(5) })
    await setRole(archive, await id('cy'), 'editor', { at: at(5) })
    await setPassword(archive, await id('bea'), 'new', { at: at(5) })
    const { since, inOffice } = await putBack()
    expect(since?.accounts).toEqual([
      { email: 'ada@example.org', isDisabled: true, role: undefined, passwordHash: undefined },
      { email: 'bea@example.org', isDisabled: false, role: undefined, passwordHash: 'new' },
      { email: 'cy@example.org', isDisabled: false, role: 'editor', passwordHash: undefined },
    ])
    expect(inOffice).toEqual([])
    expect(await findEditorByEmail(archive.db, 'ada@example.org')).toMatchObject({ disabledAt: now })
    expect(await findEditorByEmail(archive.db, 'bea@example.org')).toMatchObject({ passwordHash: 'new' })
    expect(await findEditorByEmail(archive.db, 'cy@example.org')).toMatchObject({ role: 'editor' })
    const acts = (await listActs(archive.db, { limit: 4 })).map(({ act }) => act)
    expect(acts).toEqual(['change-role', 'set-password', 'disable-editor', 'restore-archive'])
  })

  test('somebody stays to keep the accounts, and is named', async () => {
    await setRole(archive, await id('bea'), 'editor', { at: at(5) })
    await addEditor(archive, { email: 'di@example.org', name: 'Di', role: 'admin' }, { at: at(6) })
    await disableEditor(archive, await id('ada'), { at: at(7) })
    const { inOffice } = await putBack()
    expect(inOffice).toHaveLength(1)
    expect(await findEditorByEmail(archive.db, inOffice[0] ?? '')).toMatchObject({
      role: 'admin',
      disabledAt: undefined,
    })
  })

  test('an archive of other documents is nothing to compare with, nor is one that cannot be read', async () => {
    await archive.close()
    file = temporaryFile()
    archive = await openSqlite(file)
    await arrive(archive, at(9), digest('2026-03-01'))
    expect(await putBack()).toMatchObject({ since: undefined })
    expect(await standing()).toMatchObject({ declared: 'released' })
  })
})

test('what was scheduled in the backup and was taken back since does not come out by itself', async () => {
  await arrive(archive, at(2), digest(day, { front: ['publishAt: 2026-03-25T00:00:00Z'] }))
  backUp(file, backup)
  await save({ front: ['draft: true'] }, 5)
  expect((await putBack()).since?.documents).toMatchObject([{ was: 'a draft' }])
  expect(await standing()).toMatchObject({ declared: 'draft' })
})

test('what waited for an editor because its day was to come does not come out because that day has come', async () => {
  await arrive(archive, at(2), digest(day))
  backUp(file, backup)
  await arrive(archive, at(3), digest(day, { date: '2026-03-10T00:00:00Z', highlights: ['Too early.'] }))
  expect(await standing()).toMatchObject({ declared: 'draft' })
  await putBack()
  expect(await standing()).toMatchObject({ declared: 'draft' })
})

test('what was noted as over by a clock that ran ahead stays out, though its text names a later end', async () => {
  await arrive(archive, at(2), digest(day))
  backUp(file, backup)
  await save({ front: ['unpublishAt: 2026-03-25T00:00:00Z'] }, 5)
  await noteDue(archive, at(27))
  expect((await putBack()).since?.documents).toMatchObject([{ was: 'withdrawn' }])
  expect(await standing()).toMatchObject({ declared: 'draft', number: 3 })
})

test('a token that was revoked since stays revoked; one that was not goes on', async () => {
  const made = async (name: string) => {
    const answer = await makeIngestToken(archive, name, { at: at(2) })
    return answer.kind === 'made' ? answer.token : ''
  }
  await arrive(archive, at(2), digest(day))
  const [kept, revoked] = [await made('kept'), await made('revoked')]
  backUp(file, backup)
  await revokeIngestToken(archive, 'revoked', { at: at(4) })
  await putBack()
  expect(await findIngestToken(archive.db, kept)).toMatchObject({ revokedAt: undefined })
  expect(await findIngestToken(archive.db, revoked)).toMatchObject({ revokedAt: now })
})

test('a name that its editor no longer shows to readers stays unseen', async () => {
  const add = async (name: string) => {
    const added = await addEditor(archive, { email: `${name}@example.org`, name, role: 'editor' }, { at: at(1) })
    if (added.kind === 'taken') throw new Error('cannot happen')
    await setNamed(archive, added.account, true, at(2))
    return added.account
  }
  await arrive(archive, at(2), digest(day))
  const [kept, hidden] = [await add('kim'), await add('lou')]
  backUp(file, backup)
  await setNamed(archive, hidden, false, at(4))
  await putBack()
  expect(await Promise.all([kept, hidden].map(({ id }) => isNamed(archive.db, id)))).toEqual([true, false])
})

test('examinations are in the backup; one that was taken back since stays taken back', async () => {
  await arrive(archive, at(2), digest(day))
  const [first = '', second = ''] = passagesOf(digest(day)).map(passageHash)
  const ada = editorWith({ id: await id('ada'), email: 'ada@example.org', name: 'Ada', role: 'admin' })
  const examined = { slug, revision: 1, editor: ada }
  await noteExamination(archive, { ...examined, act: 'examine', passages: [first, second], at: at(3) })
  backUp(file, backup)
  await noteExamination(archive, { ...examined, act: 'take-back', passages: [first], at: at(4) })
  await putBack()
  expect((await findPublicRow(archive.db, 'digest', slug, now))?.record.passages).toMatchObject([
    { hash: first, examined: undefined },
    { hash: second, examined: { at: at(3), role: 'admin' } },
    { examined: undefined },
    { examined: undefined },
  ])
})
