import { afterEach, beforeEach, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import type { Editor } from '../desk'
import type { Archive } from '../store/archive'
import { holdArchive } from '../store/open-archive'
import { bePresent, leave, othersAt, othersEverywhere, presenceLasts } from './presence'

const now = new Date('2026-03-01T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const person = (id: number, name: string): Editor =>
  editorWith({ id, name, email: `${name}@example.org`, role: 'editor' })
const [ada, pia] = [person(1, 'Ada'), person(2, 'Pia')]
const slug = 'us-china/2026-02-01'

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await arrive(archive, now, digest('2026-02-01'), digest('2026-02-02'))
})
afterEach(() => archive.close())

test('each sees the other, and nobody sees oneself', async () => {
  expect(await bePresent(ada, { slug, visit: 'one', edited: false }, now)).toEqual([])
  expect(await bePresent(pia, { slug, visit: 'one', edited: true }, after(1))).toMatchObject([
    { name: 'Ada', editedAt: undefined },
  ])
  expect(await othersAt(ada, slug, after(2))).toMatchObject([{ name: 'Pia', editedAt: after(1), openedAt: after(1) }])
  expect(await othersEverywhere(ada, after(2))).toMatchObject([{ name: 'Pia', slug }])
  expect(await othersAt(ada, 'us-china/2026-02-02', after(2))).toEqual([])
})

test('a beat without typing does not forget when something was typed', async () => {
  await bePresent(ada, { slug, visit: 'one', edited: true }, now)
  await bePresent(ada, { slug, visit: 'one', edited: false }, after(20))
  expect(await othersAt(pia, slug, after(21))).toMatchObject([{ editedAt: now, seenAt: after(20), openedAt: now }])
})

test('who closes it is gone at once, who crashes by time alone, and comes back as new', async () => {
  await bePresent(ada, { slug, visit: 'one', edited: true }, now)
  await leave(ada, slug, 'one')
  expect(await othersAt(pia, slug, now)).toEqual([])

  await bePresent(ada, { slug, visit: 'one', edited: true }, now)
  const lasts = presenceLasts / 1_000
  expect(await othersAt(pia, slug, after(lasts))).toHaveLength(1)
  expect(await othersAt(pia, slug, after(lasts + 1))).toEqual([])
  await bePresent(ada, { slug, visit: 'one', edited: false }, after(lasts + 2))
  expect(await othersAt(pia, slug, after(lasts + 3))).toMatchObject([
    { openedAt: after(lasts + 2), editedAt: undefined },
  ])
})

test('a page that closes late does not take away one that was opened since', async () => {
  await bePresent(ada, { slug, visit: 'one', edited: false }, now)
  await bePresent(ada, { slug, visit: 'two', edited: false }, after(1))
  await leave(ada, slug, 'one')
  expect(await othersAt(pia, slug, after(2))).toHaveLength(1)
})

test('a document that is not there is nobody’s', async () => {
  expect(await bePresent(ada, { slug: 'us-china/1999-01-01', visit: 'one', edited: true }, now)).toBe('missing')
  expect(await othersEverywhere(pia, now)).toEqual([])
})
