import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { holdArchive } from '@/lib/store/open-archive'
import { put } from '@/test/content-files/fixture'
import { openTemporary } from '@/test/store/fixture'
import { type FeedHandler, type FeedServer, feedServer } from './feed-server'

const root = mkdtempSync(join(tmpdir(), 'parallax-gathering-'))
export const contentDir = join(root, 'content')

/** Before anything reads the environment. */
export function stubGathering(variables: Readonly<Record<string, string>> = {}): void {
  vi.stubEnv('CONTENT_DIR', contentDir)
  vi.stubEnv('DATA_DIR', join(root, 'data'))
  vi.stubEnv('WIRE_ALLOW', '127.0.0.0/8')
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
}

export const feedsYaml = (due: string, stories = 0): string => `topics:
  us-china:
    due: "${due}"
    largestShare: 1
    stories: ${stories}
    sides:
      us: [{ search: us }]
      china: [{ search: china }]
`

let archive: Archive
let server: FeedServer
export const held = (): Archive => archive
/** What the two feeds answer; each test may change it. */
export const feeds: Record<string, FeedHandler | string> = {}
export const locate = (feed: { readonly kind: string; readonly query?: string }): string =>
  server.at(`/${feed.kind === 'search' ? feed.query : ''}`)
export const unreachable: FeedHandler = (_, response) => response.writeHead(503).end()

/** A newsroom with the real topics, two feeds on loopback with an article each, and an archive. */
export function withGathering(now: Date): void {
  beforeEach(async () => {
    rmSync(root, { recursive: true, force: true })
    for (const name of ['topics.yaml', 'outlets.yaml']) put(contentDir, name, readFileSync(`content/${name}`))
    put(contentDir, 'feeds.yaml', feedsYaml('06:00'))
    feeds['/us'] = rss('Tariffs on China stay, says Washington', 'CNN', now)
    feeds['/china'] = rss('Beijing answers US tariffs with talks', 'Xinhua', now)
    server = await feedServer(new Proxy(feeds, { get: (_, path) => feeds[String(path)] }))
    archive = await openTemporary()
    holdArchive(archive)
  })
  afterEach(async () => {
    await archive.close()
    await server.close()
  })
}

/** A feed with an article of an hour ago. */
export const rss = (title: string, outlet: string, now: Date): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>${title} - ${outlet}</title>` +
  `<link>https://example.org/${outlet}</link><pubDate>${new Date(now.getTime() - 3_600_000).toUTCString()}</pubDate>` +
  `<source url="https://${outlet}.example">${outlet}</source></item></channel></rss>`
