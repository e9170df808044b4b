import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { editAtDesk, emptyContent, noon, put, syncAll } from '@/test/content-files/fixture'
import { digestText, openTemporary } from '@/test/store/fixture'
import { type ExportOutcome, exportFiles, exportLedger } from './export-files'

let archive: Archive
let content: string
beforeEach(async () => {
  archive = await openTemporary()
  content = emptyContent()
})
afterEach(() => archive.close())

async function kinds(outcomes: AsyncGenerator<ExportOutcome>): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for await (const { path, kind } of outcomes) all[path] = kind
  return all
}
const exported = () => kinds(exportFiles(archive, content, noon))
const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(folder.length),
        readFileSync(join(parentPath, name), 'latin1'),
      ]),
  )

const first = 'digests/us-china/2026-01-21.md'
const second = 'digests/us-china/2026-01-22.md'
const slug = 'us-china/2026-01-21'

test('the house’s own content makes the round trip without a byte changed', async () => {
  cpSync('content', content, { recursive: true })
  const before = filesOf(content)
  const { unchanged: _none, ...steps } = await syncAll(archive, content)
  expect(Object.values(steps).map(({ kind }) => kind)).toEqual(Object.keys(steps).map(() => 'imported'))
  expect(new Set(Object.values(await exported()))).toEqual(new Set(['unchanged']))
  expect(filesOf(content)).toEqual(before)

  const out = emptyContent()
  await kinds(exportLedger(archive, content, out))
  expect({ ...filesOf(out), '/README.md': before['/README.md'] }).toEqual(before)
})

describe('what the desk changed', () => {
  const original = `\uFEFF${digestText('2026-01-21', { front: ['odd:    "spaced"   # a note'] })}   \n\n`.replaceAll(
    '\n',
    '\r\n',
  )
  beforeEach(async () => {
    put(content, first, original)
    put(content, second, digestText('2026-01-22'))
    await syncAll(archive, content)
    await editAtDesk(archive, slug, { kind: 'title', title: 'From the desk' })
  })

  test('is written back, with every other byte as it was, and is no news to the next sync', async () => {
    expect(await exported()).toEqual({ [first]: 'written', [second]: 'unchanged' })
    const file = readFileSync(join(content, first), 'utf8')
    expect(file).toBe((await findLatestRevision(archive.db, slug))?.text)
    expect(file.split('\r\n').filter((line, index) => line !== original.split('\r\n')[index])).toEqual([
      expect.stringContaining('From the desk'),
    ])
    expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
    expect(await exported()).toEqual({ [first]: 'unchanged', [second]: 'unchanged' })
    expect(readdirSync(join(content, 'digests/us-china')).sort()).toEqual(['2026-01-21.md', '2026-01-22.md'])
  })

  test('is not written over a file that moved on, before or after sync saw it; the others are', async () => {
    put(content, first, digestText('2026-01-21', { title: 'From the file' }))
    await editAtDesk(archive, 'us-china/2026-01-22', { kind: 'title', title: 'Also from the desk' })
    expect(await exported()).toEqual({ [first]: 'refused', [second]: 'written' })
    await syncAll(archive, content)
    expect(await exported()).toEqual({ [first]: 'refused', [second]: 'unchanged' })
    expect(readFileSync(join(content, first), 'utf8')).toContain('From the file')
  })

  test('is written over the file once the operator prefers the desk', async () => {
    put(content, first, digestText('2026-01-21', { title: 'From the file' }))
    await syncAll(archive, content, { prefer: 'desk' })
    expect(await exported()).toMatchObject({ [first]: 'written' })
    expect(readFileSync(join(content, first), 'utf8')).toContain('From the desk')
    expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
  })

  test('comes back where the file is gone', async () => {
    rmSync(join(content, first))
    await syncAll(archive, content)
    expect(await exported()).toMatchObject({ [first]: 'written' })
    expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
  })

  test('that a crash kept from being noted is noted by the next export', async () => {
    put(content, first, (await findLatestRevision(archive.db, slug))?.text ?? '')
    expect(await exported()).toMatchObject({ [first]: 'written' })
    expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
  })
})

test('a folder that leads out of content/ is not written through', async () => {
  put(content, first, digestText('2026-01-21'))
  await syncAll(archive, content)
  await editAtDesk(archive, slug, { kind: 'title', title: 'From the desk' })
  const outside = emptyContent()
  rmSync(join(content, 'digests/us-china'), { recursive: true })
  symlinkSync(outside, join(content, 'digests/us-china'))
  await expect(exported()).rejects.toThrow(/symbolic link/)
  expect(readdirSync(outside)).toEqual([])
})

test('the whole ledger is written beside, over nothing that is different', async () => {
  put(content, first, digestText('2026-01-21'))
  put(content, second, digestText('2026-01-22'))
  await syncAll(archive, content)
  const out = emptyContent()
  put(out, first, 'something else')
  expect(await kinds(exportLedger(archive, content, out))).toEqual({ [first]: 'refused', [second]: 'written' })
  expect(await kinds(exportLedger(archive, content, out))).toEqual({ [first]: 'refused', [second]: 'unchanged' })
  expect(readFileSync(join(out, first), 'utf8')).toBe('something else')
})
