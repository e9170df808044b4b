import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { findRun, listRuns } from '@/lib/store/wire/runs'
import { put } from '@/test/content-files/fixture'
import { openTemporary } from '@/test/store/fixture'
import { type FeedHandler, type FeedServer, feedServer } from './feed-server'

export const root = mkdtempSync(join(tmpdir(), 'parallax-gather-stories-'))
export const [contentDir, dataDir] = [join(root, 'content'), join(root, 'data')] as const
// Before anything reads the environment.
vi.stubEnv('CONTENT_DIR', contentDir)
vi.stubEnv('DATA_DIR', dataDir)
vi.stubEnv('WIRE_ALLOW', '127.0.0.0/8')
const { gather: gatherAll, replay } = await import('@/lib/wire-runs/gather')

export const now = new Date('2026-02-12T06:00:00Z')
export const slug = '2026-02-12-dutch-government-takes-control-of-chipmaker-nexperia'
export const file = join(contentDir, `stories/${slug}.md`)
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
export const feedOf = (side: keyof typeof reports): string => {
  const items = reports[side].map(
    ([title, outlet, description], index) =>
      `<item><title>${title}</title><link>https://example.org/${side}/${index}</link><description>${description}</description>` +
      `<pubDate>${new Date(now.getTime() - (index + 1) * 3_600_000).toUTCString()}</pubDate>` +
      `<source url="https://${index}.example">${outlet}</source></item>`,
  )
  return `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`
}
export const feedsFile = (...settings: string[]) => `topics:
  us-china:
    sides:
      us:
        - search: us
      china:
        - search: china
${settings.map((line) => `    ${line}\n`).join('')}`

let archive: Archive
let server: FeedServer
export const held = (): Archive => archive
export const feeds = (): FeedServer => server
/** What the feeds and pages answer; each test may change it. */
export const paths: Record<string, FeedHandler | string | undefined> = {}
/** What the last gathering said. */
export const said: string[] = []

/** A newsroom with the real topics, outlets and prompts, and two feeds on loopback that report one event. */
export function withStories(): void {
  beforeEach(async () => {
    rmSync(root, { recursive: true, force: true })
    for (const name of ['topics.yaml', 'outlets.yaml', 'prompts/digest.md', 'prompts/story.md'])
      put(contentDir, name, readFileSync(`content/${name}`))
    put(contentDir, 'feeds.yaml', feedsFile('stories: 1'))
    for (const path of Object.keys(paths)) delete paths[path]
    Object.assign(paths, { '/us': feedOf('us'), '/china': feedOf('china') })
    server = await feedServer(new Proxy({}, { get: (_, path) => paths[String(path)] }))
    archive = await openTemporary()
  })
  afterEach(async () => {
    await archive.close()
    await server.close()
  })
}

type Given = Partial<Parameters<typeof gatherAll>[0]> & { replay?: string }

export async function gather({ replay: folder, ...given }: Given = {}): Promise<number> {
  said.length = 0
  const log = (line: string) => said.push(line)
  if (folder) return replay(folder, { archive, now, log, ...given })
  const locate = (feed: { kind: string; query?: string }) => server.at(`/${feed.query}`)
  return gatherAll({ archive, now, locate, log, by: 'command', ...given })
}

export const lastRun = async () => {
  const [run] = await listRuns(archive.db, 1)
  return { run, report: (await findRun(archive.db, run?.id ?? ''))?.report }
}

/** Keeps the last run elsewhere, takes all away that it was made of, and makes it again in another archive. */
export async function replayed(): Promise<string> {
  const folder = join(root, 'kept')
  cpSync(join(dataDir, 'wire/runs', readdirSync(join(dataDir, 'wire/runs')).at(-1) ?? ''), folder, { recursive: true })
  rmSync(contentDir, { recursive: true })
  put(contentDir, 'outlets.yaml', 'outlets: {}\n')
  await archive.close()
  archive = await openTemporary()
  const asked = server.asked.length
  expect(await gather({ replay: folder, now: new Date('2026-04-01T12:00:00Z') })).toBe(0)
  expect(server.asked).toHaveLength(asked)
  return readFileSync(file, 'utf8')
}
