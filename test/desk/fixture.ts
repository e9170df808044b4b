import { afterEach, beforeEach } from 'vitest'
import { type Editor, openDocument } from '@/lib/desk'
import { saveEdit } from '@/lib/desk/edits'
import { readLog } from '@/lib/desk/log'
import { addNote } from '@/lib/desk/notes/notes'
import type { Amends, Edit } from '@/lib/digest/edit'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { editorWith } from '@/test/desk/editor'
import { arrive, askExamination, digest, openTemporary } from '../store/fixture'

export const now = new Date('2026-03-01T12:00:00Z')
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
export const slug = 'us-china/2026-02-01'

const member = (id: number, name: string, role: Editor['role']): Editor =>
  editorWith({ id, email: `${name}@x.org`, name, role })
export const [eddie, pia, paul, ada] = [
  member(1, 'Eddie', 'editor'),
  member(2, 'Pia', 'publisher'),
  member(3, 'Paul', 'publisher'),
  member(4, 'Ada', 'admin'),
] as const

export const overall = (...highlights: string[]): Edit => ({ kind: 'highlights', section: 'overall', highlights })
export const publish = (minutes = 0): Edit => ({ kind: 'publish', at: later(minutes) })

interface How {
  readonly at?: Date
  readonly amends?: Amends
  readonly reason?: string
}
let archive: Archive
let submissions = 0

export function withDesk(): void {
  beforeEach(async () => {
    archive = await openTemporary()
    holdArchive(archive)
    await askExamination(archive, 'nothing')
  })
  afterEach(() => archive.close())
}

export const heldArchive = (): Archive => archive
export const save = (who: Editor, basedOn: number, edits: readonly Edit[], { at = now, ...how }: How = {}) =>
  saveEdit(who, { slug, basedOn, edits, submission: `form-${++submissions}`, ...how }, at)
export const state = async (minutes = 0) => (await openDocument(ada, slug, later(minutes)))?.state
export const acts = async () =>
  (await readLog(ada)).map(({ act, revision, detail }) => [act, revision, detail].filter(Boolean).join(' '))
export const arriveAs = (...front: string[]) => arrive(archive, now, digest('2026-02-01', { front }))
/** A note on a revision of the digest of the day. */
export const note = (who: Editor, basedOn: number, text: string, at: Date) =>
  addNote(who, { id: crypto.randomUUID(), slug, basedOn, text }, at)
