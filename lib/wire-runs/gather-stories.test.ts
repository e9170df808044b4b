import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findHead } from '@/lib/store/revisions/head'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { findRun, listRuns } from '@/lib/store/wire/runs'
import { findSuggestion } from '@/lib/store/wire/suggestions'
import { editAtDesk, put, syncAll } from '@/test/content-files/fixture'
import { openTemporary } from '@/test/store/fixture'
import {
  contentDir,
  dataDir,
  feedOf,
  feedsFile,
  file,
  gather,
  held,
  lastRun,
  paths,
  root,
  said,
  slug,
  withStories,
} from '@/test/wire/story-gathering'

withStories()
const digest = join(contentDir, 'digests/us-china/2026-02-12.md')
const latest = () => findLatestRevision(held().db, slug)
const stories = () => readdirSync(join(contentDir, 'stories'))

test('an event of several outlets becomes a draft beside the digest, where feeds.yaml asks for stories', async () => {
  expect(await gather()).toBe(0)
  const text = readFileSync(file, 'utf8')
  expect(await latest()).toMatchObject({ number: 1, origin: 'file', text, held: [] })
  expect(await findHead(held().db, slug)).toMatchObject({ kind: 'story', declared: 'draft' })
  expect(said).toContain('stories   1 of 1')
  expect(said).toContain(`  ${slug}: 3 outlets, 2 of 2 sides.`)
  expect(said.filter((line) => line.startsWith('landed'))).toHaveLength(2)
  expect((await syncAll(held(), contentDir)).unchanged).toBe(2)
})

test('the ledger has the stories of a run, what came of each and of which articles it is', async () => {
  expect(await gather()).toBe(0)
  const title = 'Dutch government takes control of chipmaker Nexperia'
  expect(await lastRun()).toMatchObject({
    run: { state: 'landed', stories: [{ slug, title }] },
    report: { stories: { wanted: 1, made: [{ slug, title, state: 'landed', reason: '3 outlets, 2 of 2 sides.' }] } },
  })
  await editAtDesk(held(), slug, { kind: 'title', title: 'Mine' })
  expect(await gather({ now: new Date('2026-02-12T08:00:00Z') })).toBe(0)
  const { run, report } = await lastRun()
  expect(run?.stories).toEqual([])
  expect(report).toMatchObject({
    stories: { made: [{ slug, state: 'beside', obstacle: expect.stringContaining('stays as it is') }] },
  })
})

test('a story that cannot be landed costs neither the digest nor the run', async () => {
  put(contentDir, 'stories', 'a file where a folder should be')
  expect(await gather()).toBe(1)
  expect(said.some((line) => line.startsWith(`failed    ${slug}: `))).toBe(true)
  expect(existsSync(digest)).toBe(true)
  expect(await lastRun()).toMatchObject({
    run: { state: 'landed', stories: [] },
    report: { stories: { made: [{ slug, state: 'failed', obstacle: expect.any(String) }] } },
  })
})

test('without a setting there are none, and with --stories there are', async () => {
  put(contentDir, 'feeds.yaml', feedsFile())
  expect(await gather()).toBe(0)
  expect([existsSync(file), said.some((line) => line.startsWith('stories'))]).toEqual([false, false])
  expect(await gather({ stories: true })).toBe(0)
  expect([existsSync(file), said.includes('stories   1 of 3')]).toEqual([true, true])
})

test('a replay makes them again, byte for byte, whatever there is by then', async () => {
  expect(await gather()).toBe(0)
  const text = readFileSync(file, 'utf8')
  const [run = ''] = readdirSync(join(dataDir, 'wire/runs'))
  const folder = join(root, 'kept')
  cpSync(join(dataDir, 'wire/runs', run), folder, { recursive: true })
  expect(readFileSync(join(folder, `${slug}.md`), 'utf8')).toBe(text)
  rmSync(contentDir, { recursive: true })
  put(contentDir, 'outlets.yaml', 'outlets: {}\n')
  const other = await openTemporary()
  expect(await gather({ archive: other, replay: folder, now: new Date('2026-03-01T12:00:00Z') })).toBe(0)
  expect([stories(), readFileSync(file, 'utf8')]).toEqual([[`${slug}.md`], text])
  await other.close()
})

test('a second run of the day updates its story, under whatever title; one that an editor has is left', async () => {
  expect(await gather()).toBe(0)
  paths['/us'] = feedOf('us').replace('Dutch government takes control', 'The Hague takes control')
  expect(await gather({ now: new Date('2026-02-12T07:00:00Z') })).toBe(0)
  expect(stories()).toEqual([`${slug}.md`])
  expect(await latest()).toMatchObject({ number: 2, text: readFileSync(file, 'utf8') })
  await editAtDesk(held(), slug, { kind: 'title', title: 'Mine' })
  expect(await gather({ now: new Date('2026-02-12T08:00:00Z') })).toBe(0)
  expect(await latest()).toMatchObject({ number: 3, origin: 'desk' })
  expect(await findSuggestion(held().db, slug)).toMatchObject({ kind: 'story', run: '20260212T080000Z-us-china' })
})

test('the next day does not tell it again', async () => {
  expect(await gather()).toBe(0)
  expect(await gather({ now: new Date('2026-02-13T05:00:00Z') })).toBe(0)
  expect(said).toContain('stories   0 of 1')
  expect(stories()).toEqual([`${slug}.md`])
})

test('a dry run prints it and writes nothing', async () => {
  expect(await gather({ dryRun: true })).toBe(0)
  expect(said.some((line) => line.startsWith('---\ntitle: "Dutch government'))).toBe(true)
  expect([existsSync(file), await latest()]).toEqual([false, undefined])
})

test('where a side has no article there is no digest, but the stories are there', async () => {
  paths['/china'] = undefined
  expect(await gather()).toBe(0)
  expect([existsSync(digest), stories().length]).toEqual([false, 1])
  expect((await lastRun()).run).toMatchObject({
    state: 'no-draft',
    stories: [{ slug: '2026-02-12-netherlands-seizes-control-of-chipmaker-nexperia' }],
  })
})
