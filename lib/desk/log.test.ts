import { afterEach, beforeEach, expect, test } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { openTemporary } from '@/test/store/fixture'
import type { Archive } from '../store/archive'
import { logAct } from '../store/log/act'
import { holdArchive } from '../store/open-archive'
import { exportLog, logPage, readLog } from './log'

const publisher = editorWith({ id: 1, email: 'pia@example.org', name: 'Pia', role: 'publisher' })
const editor = editorWith({ id: 2, email: 'eddie@example.org', name: 'Eddie', role: 'editor' })
const hour = (count: number) => new Date(Date.UTC(2026, 2, 1, count))

let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await archive.write(async (db) => {
    await logAct(db, { at: hour(0), act: 'publish', editor: publisher, slug: 'us-china/2026-02-05', revision: 1 })
    await logAct(db, { at: hour(1), act: 'edit-draft', editor, slug: 'us-china/2026-02-06', revision: 2 })
    await logAct(db, { at: hour(2), act: 'fail-sign-in', detail: 'eve@example.org' })
    await logAct(db, { at: hour(3), act: 'publish', editor: publisher, slug: 'us-china/2026-02-06', revision: 3 })
  })
})
afterEach(() => archive.close())

const hours = async (filter: Parameters<typeof readLog>[1]) =>
  (await readLog(publisher, filter)).map(({ at }) => at.getUTCHours())

test.each([
  ['everything, newest first', {}, [3, 2, 1, 0]],
  ['who', { editor: publisher.id }, [3, 0]],
  ['nobody', { editor: 'nobody' as const }, [2]],
  ['what', { act: 'publish' }, [3, 0]],
  ['which document', { slug: 'us-china/2026-02-06' }, [3, 1]],
  ['from', { from: hour(2) }, [3, 2]],
  ['until, not itself', { until: hour(2) }, [1, 0]],
  ['all of it together', { editor: publisher.id, act: 'publish', from: hour(1), until: hour(4) }, [3]],
])('the log answers: %s', async (_, filter, found) => expect(await hours(filter)).toEqual(found))

test('an export holds every line once, however many pages they fill', async () => {
  await archive.write(async (db) => {
    for (let count = 0; count < 2_500; count += 1) await logAct(db, { at: hour(4), act: 'sign-in', editor })
  })
  const pages: number[] = []
  const ids = new Set<number>()
  for await (const page of exportLog(publisher, {})) {
    pages.push(page.length)
    for (const { id } of page) ids.add(id)
  }
  expect([pages, ids.size]).toEqual([[1_000, 1_000, 504], 2_504])
  expect(await readLog(publisher)).toHaveLength(logPage)
})

test('who may not read the log gets neither, and that is in the log', async () => {
  await expect(readLog(editor)).rejects.toThrow()
  await expect(exportLog(editor, {}).next()).rejects.toThrow()
  expect((await readLog(publisher)).slice(0, 2).map(({ act }) => act)).toEqual(['refuse', 'refuse'])
})
