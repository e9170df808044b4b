import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { findHead } from '@/lib/store/revisions/head'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { findRun, listRuns } from '@/lib/store/wire/runs'
import { findSuggestion } from '@/lib/store/wire/suggestions'
import { editAtDesk, put, syncAll } from '@/test/content-files/fixture'
import { openTemporary } from '@/test/store/fixture'
import { type FeedServer, feedServer } from '@/test/wire/feed-server'

const root = mkdtempSync(join(tmpdir(), 'parallax-gather-stories-'))
const [contentDir, dataDir] = [join(root, 'content'), join(root, 'data')]
vi.stubEnv('CONTENT_DIR', contentDir)
vi.stubEnv('DATA_DIR', dataDir)
vi.stubEnv('WIRE_ALLOW', '127.0.0.0/8')
const { gather: gatherAll, replay } = await import('./gather')

const now = new Date('2026-02-12T06:00:00Z')
const slug = '2026-02-12-dutch-government-takes-control-of-chipmaker-nexperia'
const file = join(contentDir, `stories/${slug}.md`)
const digest = join(contentDir, 'digests/us-china/2026-02-12.md')
const reports = {
  us: [
    ['Dutch government takes control of chipmaker Nexperia', 'CNN', 'The Hague used a law of the cold war.'],
    ['Netherlands seizes control of chipmaker Nexperia', 'CNBC', 'The chipmaker belongs to Wingtech.'],
    ['Soybean growers fear for their harvest', 'USA Today', 'Iowa has had no orders.'],
  ],
  china: [
    ['Dutch seizure of chipmaker Nexperia alarms Wingtech', 'CGTN', 'The owner protests.'],
    ['Panda cubs named in Chengdu', 'China Daily', 'Thousands of people voted.'],
  ],
}
const feedOf = (side: keyof typeof reports): string => {
  const items = reports[side].map(
    ([title, outlet, description], index) =>
      `<item><title>${title}</title><link>https://example.org/${side}/${index}</link><description>${description}</description>` +
      `<pubDate>${new Date(now.getTime() - (index + 1) * 3_600_000).toUTCString()}</pubDate>` +
      `<source url="https://${index}.example">${outlet}</source></item>`,
  )
  return `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`
}
const feedsFile = (...settings: string[]) => `topics:
  us-china:
    sides:
      us:
        - search: us
      china:
        - search: china
${settings.map((line) => `    ${line}\n`).join('')}`

let archive: Archive
let server: FeedServer
let paths: Record<string, string | undefined>
let said: string[] = []

beforeEach(async () => {
  rmSync(root, { recursive: true, force: true })
  for (const name of ['topics.yaml', 'outlets.yaml']) put(contentDir, name, readFileSync(`content/${name}`))
  put(contentDir, 'feeds.yaml', feedsFile('stories: 1'))
  paths = { '/us': feedOf('us'), '/china': feedOf('china') }
  server = await feedServer(new Proxy({}, { get: (_, path) => paths[String(path)] }))
  archive = await openTemporary()
})
afterEach(async () => {
  await archive.close()
  await server.close()
})

type Given = Partial<Parameters<typeof gatherAll>[0]> & { replay?: string }

async function gather({ replay: folder, ...given }: Given = {}): Promise<number> {
  said = []
  const log = (line: string) => said.push(line)
  if (folder) return replay(folder, { archive, now, log, ...given })
  const locate = (feed: { kind: string; query?: string }) => server.at(`/${feed.query}`)
  return gatherAll({ archive, now, locate, log, by: 'command', ...given })
}
const latest = () => findLatestRevision(archive.db, slug)
const stories = () => readdirSync(join(contentDir, 'stories'))
const lastRun = async () => {
  const [run] = await listRuns(archive.db, 1)
  return { run, report: (await findRun(archive.db, run?.id ?? ''))?.report }
}

test('an event of several outlets becomes a draft beside the digest, where feeds.yaml asks for stories', async () => {
  expect(await gather()).toBe(0)
  const text = readFileSync(file, 'utf8')
  expect(await latest()).toMatchObject({ number: 1, origin: 'file', text, held: [] })
  expect(await findHead(archive.db, slug)).toMatchObject({ kind: 'story', declared: 'draft' })
  expect(said).toContain('stories   1 of 1')
  expect(said).toContain(`  ${slug}: 3 outlets, 2 of 2 sides.`)
  expect(said.filter((line) => line.startsWith('landed'))).toHaveLength(2)
  expect((await syncAll(archive, contentDir)).unchanged).toBe(2)
})

test('the ledger has the stories of a run, what came of each and of which articles it is', async () => {
  expect(await gather()).toBe(0)
  const title = 'Dutch government takes control of chipmaker Nexperia'
  expect(await lastRun()).toMatchObject({
    run: { state: 'landed', stories: [{ slug, title }] },
    report: { stories: { wanted: 1, made: [{ slug, title, state: 'landed', reason: '3 outlets, 2 of 2 sides.' }] } },
  })
  await editAtDesk(archive, slug, { kind: 'title', title: 'Mine' })
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
  paths['/us'] = paths['/us']?.replace('Dutch government takes control', 'The Hague takes control')
  expect(await gather({ now: new Date('2026-02-12T07:00:00Z') })).toBe(0)
  expect(stories()).toEqual([`${slug}.md`])
  expect(await latest()).toMatchObject({ number: 2, text: readFileSync(file, 'utf8') })
  await editAtDesk(archive, slug, { kind: 'title', title: 'Mine' })
  expect(await gather({ now: new Date('2026-02-12T08:00:00Z') })).toBe(0)
  expect(await latest()).toMatchObject({ number: 3, origin: 'desk' })
  expect(await findSuggestion(archive.db, slug)).toMatchObject({ kind: 'story', run: '20260212T080000Z-us-china' })
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
