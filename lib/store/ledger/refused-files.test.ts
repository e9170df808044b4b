import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTemporary } from '@/test/store/fixture'
import type { Archive } from '../archive'
import { listActs } from '../log/list-acts'
import { listRefusedFiles, noteRefusedFiles, type UnreadableFile } from './refused-files'

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
})
afterEach(() => archive.close())

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 6, minute))
const refusal = (path: string, text = 'date: 2026-13-45', reason = 'is no date'): UnreadableFile => ({
  path,
  text,
  isCut: false,
  faults: [{ line: 2, field: 'date', reason }],
})
const listed = async () => (await listRefusedFiles(archive.db, 9)).files.map(({ path, at }) => [path, at.getMinutes()])
const logged = async () => (await listActs(archive.db, { limit: 9 })).map(({ act, detail }) => `${act} ${detail}`)

test('a refused file is kept with line, reason and text, and logged once', async () => {
  await noteRefusedFiles(archive, [refusal('digests/a/1.md')], at(1))
  await noteRefusedFiles(archive, [refusal('digests/a/1.md')], at(2))
  expect(await listRefusedFiles(archive.db, 9)).toEqual({
    files: [{ ...refusal('digests/a/1.md'), at: at(1) }],
    total: 1,
  })
  expect(await logged()).toEqual(['refuse-file digests/a/1.md:2 date: is no date'])
})

test('one that changed takes the place of what it was; one that was taken in or is gone leaves', async () => {
  await noteRefusedFiles(archive, [refusal('a.md'), refusal('b.md'), refusal('c.md')], at(1))
  await noteRefusedFiles(archive, [refusal('a.md'), refusal('c.md', 'date: never')], at(2))
  expect(await listed()).toEqual([
    ['a.md', 1],
    ['c.md', 2],
  ])
  await noteRefusedFiles(archive, [], at(3))
  expect(await listed()).toEqual([])
  expect(await logged()).toHaveLength(4)
})

test('the same text refused for another reason is news', async () => {
  await noteRefusedFiles(archive, [refusal('a.md')], at(1))
  await noteRefusedFiles(archive, [refusal('a.md', undefined, 'is missing')], at(2))
  expect(await listed()).toEqual([['a.md', 2]])
})

test('what is kept is bounded', async () => {
  const faults = Array.from({ length: 100 }, (_, line) => ({ line, field: 'body', reason: 'x'.repeat(999) }))
  const many = Array.from({ length: 600 }, (_, index) => refusal(`${String(index).padStart(3, '0')}.md`))
  await noteRefusedFiles(archive, [{ ...refusal('000.md'), faults }, ...many.slice(1)], at(1))
  const { files, total } = await listRefusedFiles(archive.db, 2)
  expect([files.length, total, files[0]?.faults.length]).toEqual([2, 500, 20])
  expect((await listActs(archive.db, { limit: 600 })).at(-1)?.detail).toHaveLength(500)
})

test('where nothing has changed, nothing is written', async () => {
  await noteRefusedFiles(archive, [refusal('a.md')], at(1))
  const silent = { ...archive, write: () => Promise.reject(new Error('a write')) }
  await noteRefusedFiles(silent, [refusal('a.md')], at(2))
  await expect(noteRefusedFiles(silent, [], at(2))).rejects.toThrow('a write')
})
