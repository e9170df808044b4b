import { afterEach, beforeEach, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, askExamination, digest, openTemporary } from '@/test/store/fixture'
import type { Editor } from '../desk'
import { addEditor } from '../store/accounts/editors'
import type { Archive } from '../store/archive'
import { holdArchive } from '../store/open-archive'
import { saveEdit } from './edits'
import { readLive } from './live'

const now = new Date('2026-03-01T12:00:00Z')
const hour = (count: number) => new Date(now.getTime() + count * 3_600_000)
const slug = 'us-china/2026-02-01'

let archive: Archive
let pia: Editor

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await askExamination(archive, 'nothing')
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  const account = { email: 'pia@example.org', name: 'Pia', role: 'publisher' as const, passwordHash: 'x' }
  const added = await addEditor(archive, account, { at: now })
  pia = editorWith({ ...account, id: added.kind === 'added' ? added.account.id : 0 })
})
afterEach(() => archive.close())

const edit = (basedOn: number, at: Date, ...edits: Parameters<typeof saveEdit>[1]['edits']) =>
  saveEdit(pia, { slug, basedOn, edits, amends: { kind: 'typo' }, submission: crypto.randomUUID() }, at)
const live = async (at: Date) => {
  const found = await readLive(pia, slug, at)
  return found && [found.revision, found.document.title, found.until]
}

test('what is live is what readers see now, else what they saw last, else nothing', async () => {
  expect(await live(hour(1))).toBeUndefined()
  await edit(1, hour(1), { kind: 'publish', at: hour(1) })
  expect(await live(hour(2))).toEqual([2, 'Talks of 2026-02-01', undefined])
  await edit(2, hour(3), { kind: 'title', title: 'Second' })
  expect(await live(hour(3))).toEqual([3, 'Second', undefined])
  await edit(3, hour(4), { kind: 'withdraw', at: hour(4) })
  await edit(4, hour(5), { kind: 'title', title: 'Third, which nobody saw' })
  expect(await live(hour(6))).toEqual([3, 'Second', hour(4)])
  await edit(5, hour(6), { kind: 'schedule', publishAt: hour(8), at: hour(6) })
  expect(await live(hour(7))).toEqual([3, 'Second', hour(4)])
  expect(await live(hour(8))).toEqual([6, 'Third, which nobody saw', undefined])
  expect(await readLive(pia, 'no/such', now)).toBeUndefined()
})
