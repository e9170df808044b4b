import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { listRefusedFiles } from '@/lib/store/ledger/refused-files'
import { digestText, openTemporary } from '@/test/store/fixture'

const contentDir = mkdtempSync(join(tmpdir(), 'parallax-sync-'))
vi.stubEnv('CONTENT_DIR', contentDir)
const { syncContent } = await import('./sync-content')

const path = 'digests/us-china/2026-02-01.md'
const write = (text: string) => {
  mkdirSync(join(contentDir, 'digests/us-china'), { recursive: true })
  writeFileSync(join(contentDir, path), text)
}
let archive: Archive
const said: string[] = []
beforeEach(async () => {
  archive = await openTemporary()
  said.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await archive.close()
})
const refused = async () => (await listRefusedFiles(archive.db, 9)).files

test('a file that is refused is said, and left for the desk to see; mended, it is gone from there', async () => {
  write('no front matter\n')
  expect(await syncContent({ archive })).toBe(true)
  expect(said.join('\n')).toContain('2026-02-01.md')
  expect(await refused()).toMatchObject([{ path, text: 'no front matter\n', faults: [{ line: 1 }] }])
  write(digestText('2026-02-01'))
  expect(await syncContent({ archive })).toBe(false)
  expect(await refused()).toEqual([])
})

test('a dry run leaves nothing', async () => {
  write('no front matter\n')
  expect(await syncContent({ archive, dryRun: true })).toBe(true)
  expect(await refused()).toEqual([])
})

test('one that is gone is no longer refused; a file of topics is a file like any other', async () => {
  write('no front matter\n')
  writeFileSync(join(contentDir, 'topics.yaml'), 'topics: [')
  await syncContent({ archive })
  expect((await refused()).map((file) => file.path)).toEqual([path, 'topics.yaml'])
  rmSync(join(contentDir, path))
  rmSync(join(contentDir, 'topics.yaml'))
  await syncContent({ archive })
  expect(await refused()).toEqual([])
})

test('feeds.yaml is looked at with the rest, so that nobody waits for a morning to hear of a fault', async () => {
  writeFileSync(join(contentDir, 'feeds.yaml'), 'topics:\n  nowhere: {}\n')
  expect(await syncContent({ archive })).toBe(true)
  expect(said.join('\n')).toMatch(/feeds\.yaml:2 topics\.nowhere: .*no topic of topics\.yaml/)
  rmSync(join(contentDir, 'feeds.yaml'))
})
