import { afterEach, beforeEach, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import type { Editor } from '../desk'
import type { Archive } from '../store/archive'
import { holdArchive } from '../store/open-archive'
import { dropCopy, keepWorkingCopy, openWorkingCopy } from './working-copy'

const now = new Date('2026-03-01T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const person = (id: number, name: string): Editor =>
  editorWith({ id, name, email: `${name}@example.org`, role: 'editor' })
const [ada, pia] = [person(1, 'Ada'), person(2, 'Pia')]
const slug = 'us-china/2026-02-01'
const copy = (version: string, seen?: string, state = version) => ({ slug, basedOn: 1, state, version, seen })

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await arrive(archive, now, digest('2026-02-01'), digest('2026-02-02'))
})
afterEach(() => archive.close())

test('what is put away is there on another machine, for its own editor only', async () => {
  expect(await keepWorkingCopy(ada, copy('a'), now)).toEqual({ kind: 'kept', at: now })
  expect(await openWorkingCopy(ada, slug)).toEqual({ slug, basedOn: 1, state: 'a', version: 'a', at: now })
  expect(await openWorkingCopy(pia, slug)).toBeUndefined()
  expect(await openWorkingCopy(ada, 'us-china/2026-02-02')).toBeUndefined()
})

test('it is no revision and no line of the log, however often it is written', async () => {
  const counts = async () => [
    (await archive.db.selectFrom('revision').select('id').execute()).length,
    (await archive.db.selectFrom('act').select('id').execute()).length,
  ]
  const before = await counts()
  let seen: string | undefined
  for (let turn = 0; turn < 20; turn++) {
    expect(await keepWorkingCopy(ada, copy(`v${turn}`, seen), after(turn))).toMatchObject({ kind: 'kept' })
    seen = `v${turn}`
  }
  expect(await counts()).toEqual(before)
  expect((await archive.db.selectFrom('working_copy').selectAll().execute()).length).toBe(1)
})

test('another page of the same editor is not written over, and its text is told', async () => {
  await keepWorkingCopy(ada, copy('tab-one'), now)
  await keepWorkingCopy(ada, copy('tab-two', 'tab-one'), after(1))
  const refused = await keepWorkingCopy(ada, copy('tab-one-again', 'tab-one'), after(2))
  expect(refused).toEqual({
    kind: 'newer',
    copy: { slug, basedOn: 1, state: 'tab-two', version: 'tab-two', at: after(1) },
  })
  expect(await keepWorkingCopy(ada, copy('blind'), after(3))).toMatchObject({ kind: 'newer' })
  expect((await openWorkingCopy(ada, slug))?.state).toBe('tab-two')
  expect(await keepWorkingCopy(ada, copy('asked', 'tab-two'), after(4))).toMatchObject({ kind: 'kept' })
})

test('the same writing twice is one', async () => {
  await keepWorkingCopy(ada, copy('a'), now)
  expect(await keepWorkingCopy(ada, copy('a'), after(5))).toEqual({ kind: 'kept', at: now })
})

test('what was saved does not come back by a late writing', async () => {
  await keepWorkingCopy(ada, copy('a'), now)
  await dropCopy(ada, slug, 'a')
  expect(await keepWorkingCopy(ada, copy('late', 'a'), after(1))).toEqual({ kind: 'gone' })
  expect(await openWorkingCopy(ada, slug)).toBeUndefined()
})

test('dropping one’s own leaves the later text of another page', async () => {
  await keepWorkingCopy(ada, copy('a'), now)
  await keepWorkingCopy(ada, copy('b', 'a'), after(1))
  await dropCopy(ada, slug, 'a')
  expect((await openWorkingCopy(ada, slug))?.version).toBe('b')
})

test('nothing is kept for what is not on the desk', async () => {
  expect(await keepWorkingCopy(ada, { ...copy('a'), slug: 'us-china/1999-01-01' }, now)).toEqual({ kind: 'missing' })
})
