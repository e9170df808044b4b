import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, askExamination, digest, openTemporary } from '@/test/store/fixture'
import type { Editor } from '../desk'
import { addEditor } from '../store/accounts/editors'
import type { Archive } from '../store/archive'
import { noteDue } from '../store/ledger/note-due'
import { holdArchive } from '../store/open-archive'
import { saveEdit } from './edits'
import { readLog } from './log'
import { endPreviewLink, makePreviewLink, openPreview, readPreviewLinks } from './preview-links'

const now = new Date('2026-03-01T12:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const slug = 'us-china/2026-02-01'
const other = 'us-china/2026-02-02'
const proven = () => true

let archive: Archive
let pia: Editor

beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await askExamination(archive, 'nothing')
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  await arrive(archive, now, digest('2026-02-02', { front: ['draft: true'] }))
  const account = { email: 'pia@example.org', name: 'Pia', role: 'publisher' as const, passwordHash: 'x' }
  const added = await addEditor(archive, account, { at: now })
  pia = editorWith({ ...account, id: added.kind === 'added' ? added.account.id : 0 })
})
afterEach(() => archive.close())

async function made(hours: 1 | 24 | 720 = 24, madeFor = 'the lawyer') {
  const id = crypto.randomUUID()
  await makePreviewLink(pia, { id, slug, hours, madeFor }, now)
  return id
}
const edit = (basedOn: number, edits: Parameters<typeof saveEdit>[1]['edits'], at = now) =>
  saveEdit(pia, { slug, basedOn, edits, submission: crypto.randomUUID() }, at)
const opened = async (id: string, at = later(0.5)) => (await openPreview(id, proven, at)).kind

describe('a preview link', () => {
  test('shows what is saved at the moment it is opened, whatever the state', async () => {
    const id = await made()
    await edit(1, [{ kind: 'highlights', section: 'overall', highlights: ['Retyped.'] }])
    const preview = await openPreview(id, proven, later(1))
    expect(preview).toMatchObject({ kind: 'open', revision: 2, state: 'draft', link: { madeBy: 'Pia' } })
    expect(preview.kind === 'open' && preview.document.kind === 'digest' && preview.document.highlights[0]?.plain).toBe(
      'Retyped.',
    )
    await edit(2, [{ kind: 'publish', at: now }])
    expect(await openPreview(id, proven, later(1))).toMatchObject({ kind: 'open', state: 'published' })
  })

  test('opens nothing without the proof, and never says that there was one', async () => {
    const id = await made()
    expect(await openPreview(id, () => false, later(1))).toEqual({ kind: 'unknown' })
    await endPreviewLink(pia, { slug, id }, now)
    expect(await openPreview(id, () => false, later(1))).toEqual({ kind: 'unknown' })
    expect(await openPreview(undefined, proven, later(1))).toEqual({ kind: 'unknown' })
    expect(await openPreview(crypto.randomUUID(), proven, later(1))).toEqual({ kind: 'unknown' })
  })

  test('ends at its hour, and when an editor revokes it; the links beside it go on', async () => {
    const [hour, day] = [await made(1), await made(24)]
    expect(await opened(hour, later(0.999))).toBe('open')
    expect(await openPreview(hour, proven, later(1))).toEqual({ kind: 'expired', at: later(1) })
    await endPreviewLink(pia, { slug: other, id: day }, now)
    expect(await opened(day, later(1))).toBe('open')
    await endPreviewLink(pia, { slug, id: day }, later(1))
    expect(await openPreview(day, proven, later(2))).toEqual({ kind: 'revoked', at: later(1) })
    const links = await readPreviewLinks(pia, slug)
    expect(links.map(({ id, endedBy }) => [id === day, endedBy]).sort()).toEqual([
      [false, undefined],
      [true, 'Pia'],
    ])
  })

  test('ends when its document is withdrawn; one made after that shows the withdrawn text', async () => {
    const id = await made()
    await edit(1, [{ kind: 'publish', at: now }])
    expect(await opened(id)).toBe('open')
    await edit(2, [{ kind: 'withdraw', at: now }])
    expect(await opened(id)).toBe('revoked')
    const fresh = await made()
    await edit(3, [{ kind: 'title', title: 'Set right' }])
    expect(await openPreview(fresh, proven, later(1))).toMatchObject({ kind: 'open', state: 'withdrawn' })
  })

  test('ends when its document’s time in public is over, at once and for good', async () => {
    await arrive(
      archive,
      now,
      digest('2026-02-03', { front: ['draft: false', `unpublishAt: ${later(2).toISOString()}`] }),
    )
    const id = crypto.randomUUID()
    await makePreviewLink(pia, { id, slug: 'us-china/2026-02-03', hours: 24 }, now)
    expect(await opened(id, later(1))).toBe('open')
    expect(await opened(id, later(2))).toBe('revoked')
    await noteDue(archive, later(2))
    expect(await openPreview(id, proven, later(1))).toMatchObject({ kind: 'revoked', at: later(2) })
  })

  test('is made once however often its form is sent, and is in the log without its secret', async () => {
    const id = await made()
    await makePreviewLink(pia, { id, slug, hours: 24, madeFor: 'the lawyer' }, now)
    await endPreviewLink(pia, { slug, id }, now)
    await endPreviewLink(pia, { slug, id }, now)
    const acts = (await readLog(pia, { slug })).filter(({ act }) => act.includes('preview'))
    expect(acts.map(({ act, detail }) => [act, detail])).toEqual([
      ['end-preview', 'made by Pia'],
      ['make-preview', `until ${later(24).toISOString()}, for the lawyer`],
    ])
    expect(JSON.stringify(acts)).not.toContain(id)
    expect(await makePreviewLink(pia, { id: crypto.randomUUID(), slug: 'no/such', hours: 1 }, now)).toEqual({
      kind: 'missing',
    })
  })
})
