import { afterEach, beforeEach, expect, test } from 'vitest'
import { editAtDesk } from '@/test/content-files/fixture'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import type { Archive } from '../archive'
import { beginThread } from './threads'
import { whyTouched } from './touched'
import { dropWorkingCopy, putWorkingCopy } from './working-copies'

const at = new Date('2026-02-01T06:00:00Z')
const slug = 'us-china/2026-02-01'
let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
})
afterEach(() => archive.close())

const why = () => whyTouched(archive.db, slug)
const lands = (...front: readonly string[]) => arrive(archive, at, digest('2026-02-01', { front }))

test('a draft that came as a file, twice, is untouched; so is one that does not exist', async () => {
  expect(await why()).toBeUndefined()
  await lands('draft: true')
  await arrive(archive, at, digest('2026-02-01', { front: ['draft: true'], title: 'Again' }))
  expect(await why()).toBeUndefined()
})

test.each([
  ['published', ['draft: false', 'reviewed: 2026-02-01T05:00:00Z'], 'It is published or scheduled.'],
  ['withdrawn', ['withdrawn: 2026-02-01T05:00:00Z'], 'It was withdrawn.'],
  ['submitted', ['draft: true', 'submitted: 2026-02-01T05:00:00Z'], 'It was submitted for review.'],
])('one that is %s is touched', async (_what, front, reason) => {
  await lands(...front)
  expect(await why()).toBe(reason)
})

test('one that was edited is touched, even if its file came again since', async () => {
  await lands('draft: true')
  await editAtDesk(archive, slug, { kind: 'title', title: 'Mine' })
  expect(await why()).toBe('Somebody saved revision 2.')
})

test('unsaved edits and notes of an editor count', async () => {
  await lands('draft: true')
  const editor = { id: 1, name: 'Ada' }
  await archive.write((db) => putWorkingCopy(db, editor.id, { slug, basedOn: 1, state: '{}', version: 'a', at }))
  expect(await why()).toBe('An editor has unsaved edits of it.')
  await archive.write((db) => dropWorkingCopy(db, editor.id, slug, 'a'))
  expect(await why()).toBeUndefined()
  await archive.write((db) =>
    beginThread(db, { id: 't', slug, text: 'Check this.', mentions: [], editor, at, submission: 's' }),
  )
  expect(await why()).toBe('An editor left a note on it.')
})
