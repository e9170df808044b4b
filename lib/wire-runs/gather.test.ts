import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { findHead } from '@/lib/store/revisions/head'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { findSuggestion, keepSuggestion } from '@/lib/store/wire/suggestions'
import { editAtDesk, put, syncAll } from '@/test/content-files/fixture'
import { openTemporary, read } from '@/test/store/fixture'
import { type FeedHandler, type FeedServer, feedServer } from '@/test/wire/feed-server'

const root = mkdtempSync(join(tmpdir(), 'parallax-gather-'))
const [contentDir, dataDir] = [join(root, 'content'), join(root, 'data')]
vi.stubEnv('CONTENT_DIR', contentDir)
vi.stubEnv('DATA_DIR', dataDir)
vi.stubEnv('WIRE_ALLOW', '127.0.0.0/8')
vi.stubEnv('PUBLICATION_NAME', 'Die tägliche 新闻 Probe')
const { gather: gatherAll, replay } = await import('./gather')

const now = new Date('2026-02-12T06:00:00Z')
const slug = 'us-china/2026-02-12'
const file = join(contentDir, `digests/${slug}.md`)
let archive: Archive
let server: FeedServer
let said: string[] = []
let paths: Record<string, FeedHandler | string> = {}

/** A Google News search of what the seeds cite on one side. */
function searchOf(side: string, days: readonly string[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const sources = days.flatMap((day) => {
    const digest = read(`us-china/${day}`, readFileSync(`content/digests/us-china/${day}.md`, 'utf8'))
    return digest.kind === 'digest' ? digest.sources.filter(({ perspective }) => perspective === side) : []
  })
  const items = sources.map(
    ({ title, outlet, link = '' }, index) =>
      `<item><title>${escaped(`${title} - ${outlet}`)}</title><link>${escaped(link)}</link>` +
      `<pubDate>${new Date(now.getTime() - (index + 1) * 3_600_000).toUTCString()}</pubDate>` +
      `<source url="https://${index}.example">${escaped(outlet)}</source></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Google News</title>${items.join('')}</channel></rss>`
}

const feeds = `topics:
  us-china:
    sides:
      us:
        - search: us
        - url: https://dead.example/feed
          outlet: CNN
      china:
        - search: china
    largestShare: 0.5
`

beforeEach(async () => {
  rmSync(root, { recursive: true, force: true })
  for (const name of ['topics.yaml', 'outlets.yaml']) put(contentDir, name, readFileSync(`content/${name}`))
  put(contentDir, 'feeds.yaml', feeds)
  const days = ['2026-01-21', '2026-02-05', '2026-02-12']
  paths = { '/us': searchOf('us', days), '/china': searchOf('china', days) }
  server = await feedServer(new Proxy(paths, { get: (_, path) => paths[String(path)] }))
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
  if (folder) {
    await replay(folder, { archive, now, log, ...given })
    return 0
  }
  const locate = (feed: { kind: string; query?: string }) =>
    server.at(feed.kind === 'search' ? `/${feed.query}` : '/dead')
  return gatherAll({ archive, now, locate, log, by: 'command', ...given })
}
const latest = () => findLatestRevision(archive.db, slug)
const runs = () => (existsSync(join(dataDir, 'wire/runs')) ? readdirSync(join(dataDir, 'wire/runs')) : [])

test('a morning from the sixty sources of the seeds ends with a draft in content/ and in the archive', async () => {
  expect(await gather()).toBe(0)
  const revision = await latest()
  expect(revision).toMatchObject({ number: 1, origin: 'file', text: readFileSync(file, 'utf8'), held: [] })
  expect(await findHead(archive.db, slug)).toMatchObject({ declared: 'draft', source_count: 20 })
  const document = read(slug, revision?.text ?? '')
  expect(document.kind === 'digest' && document.perspectives.map(({ sources }) => sources.length)).toEqual([10, 10])
  expect(document.standing.draft).toBe(true)
  expect(said[0]).toBe('US vs China, 2026-02-12 (run 20260212T060000Z-us-china)')
  expect(said).toContain('failed    us: https://dead.example/feed: It answered 404: there is nothing at this address.')
  expect(said).toContain('feeds     2 of 3 read, 60 items')
  expect(said.join('\n')).toMatch(
    /chosen {4}United States: 10 of 10\n {2}.*\n {4}1st: an outlet of the United States side’s own country/,
  )
  expect(said.join('\n')).toMatch(/landed .*2026-02-12\.md as revision 1 \(a draft\)/)
  expect(server.asked[0]?.headers['user-agent']).toBe('Die tgliche  Probe (Parallax news wire; +http://localhost:3000)')
})

test('what landed is a file like any other: the next sync has nothing to do, and a new archive takes it as it is', async () => {
  await gather()
  expect((await syncAll(archive, contentDir)).unchanged).toBe(1)
  const other = await openTemporary()
  expect(await syncAll(other, contentDir)).toMatchObject({ [`digests/${slug}.md`]: { kind: 'imported', held: [] } })
  await other.close()
})

test('a run is kept, and makes the same draft again, byte for byte, without network, archive or settings of that day', async () => {
  await gather()
  const text = readFileSync(file, 'utf8')
  expect(runs()).toEqual(['20260212T060000Z-us-china'])
  const folder = join(root, 'kept')
  cpSync(join(dataDir, 'wire/runs', runs()[0] ?? ''), folder, { recursive: true })
  rmSync(contentDir, { recursive: true })
  put(contentDir, 'outlets.yaml', 'outlets: {}\n')
  const asked = server.asked.length
  const other = await openTemporary()
  const later = new Date('2026-03-01T12:00:00Z')
  expect(await gather({ archive: other, replay: folder, now: later })).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect((await findLatestRevision(other.db, slug))?.text).toBe(text)
  expect(server.asked).toHaveLength(asked)
  expect(await gather({ archive: other, replay: folder })).toBe(0)
  expect(said.at(-1)).toMatch(/^unchanged /)
  await other.close()
})

test('the same answers at the same moment make the same draft', async () => {
  await gather()
  const text = readFileSync(file, 'utf8')
  expect(await gather()).toBe(0)
  expect(said.some((line) => line.startsWith('unchanged'))).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a second run of the day updates a draft that nobody has touched', async () => {
  await gather()
  expect(await gather({ now: new Date('2026-02-12T07:00:00Z') })).toBe(0)
  expect(await latest()).toMatchObject({ number: 2, origin: 'file', text: readFileSync(file, 'utf8') })
  expect(said.join('\n')).toMatch(/updated .* as revision 2/)
})

test.each([
  [
    'edited at the desk',
    async () => void (await editAtDesk(archive, slug, { kind: 'title', title: 'Mine' })),
    /stays as it is\. Somebody saved revision 2\./,
  ],
  [
    'changed in its file',
    async () => writeFileSync(file, readFileSync(file, 'utf8').replace('News', 'Notes')),
    /was changed since it was imported\./,
  ],
  [
    'from elsewhere',
    async () => put(contentDir, `digests/${slug}.md`, readFileSync(file, 'utf8').replace(/^pipeline.*\n/m, '')),
    /was changed since/,
  ],
])('a draft that was %s stays, and the result is laid beside it', async (_what, touch, reason) => {
  await gather()
  await touch()
  const [text, revision] = [readFileSync(file, 'utf8'), await latest()]
  expect(await gather({ now: new Date('2026-02-12T07:00:00Z') })).toBe(0)
  expect(said.find((line) => line.startsWith('not taken'))).toMatch(reason)
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(await latest()).toEqual(revision)
  const beside = await findSuggestion(archive.db, slug)
  expect(beside).toMatchObject({ kind: 'digest', run: '20260212T070000Z-us-china', by: undefined })
  expect(beside?.text).toContain('run: "20260212T070000Z-us-china"')
  expect(said).toContain(`not taken ${beside?.reason}`)
})

test('a run that updates the document removes what an earlier one laid beside it; a dry run removes and lays nothing', async () => {
  await gather()
  const laid = { kind: 'digest', slug, text: 'x', run: 'r', at: now, reason: '', by: undefined } as const
  await keepSuggestion(archive, laid)
  const second = new Date('2026-02-12T07:00:00Z')
  await gather({ now: second, dryRun: true })
  expect(await findSuggestion(archive.db, slug)).toBeDefined()
  await gather({ now: second })
  expect(await latest()).toMatchObject({ number: 2 })
  expect(await findSuggestion(archive.db, slug)).toBeUndefined()
  await editAtDesk(archive, slug, { kind: 'title', title: 'Mine' })
  await gather({ now: new Date('2026-02-12T08:00:00Z'), dryRun: true })
  expect(await findSuggestion(archive.db, slug)).toBeUndefined()
})

test('a digest that another pipeline made is not replaced', async () => {
  const foreign = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
  put(contentDir, `digests/${slug}.md`, foreign)
  expect(await gather()).toBe(0)
  expect(said.find((line) => line.startsWith('not taken'))).toMatch(/npm run sync has not imported it/)
  await syncAll(archive, contentDir)
  expect(await gather()).toBe(0)
  expect(said.find((line) => line.startsWith('not taken'))).toMatch(/was not made by this command/)
  expect(readFileSync(file, 'utf8')).toBe(foreign)
})

test('a dry run says what would be, prints the draft and writes nothing', async () => {
  expect(await gather({ dryRun: true })).toBe(0)
  expect(said.at(-1)).toMatch(/^---\ntitle: "US vs China News - 2026-02-12"/)
  expect(said.join('\n')).toContain('nothing was written')
  expect([existsSync(file), existsSync(dataDir), await latest()]).toEqual([false, false, undefined])
})

test('an edition continues what the ones before it had', async () => {
  await gather({ now: new Date('2026-02-12T06:00:00Z') })
  expect(await gather({ now: new Date('2026-02-13T05:00:00Z') })).toBe(0)
  expect(said.join('\n')).toContain('continues the edition of 2026-02-12')
  expect(readFileSync(file.replace('02-12', '02-13'), 'utf8')).toMatch(
    /Articles? [\d, ]+ (?:was|were) in one of the last three editions already\./,
  )
})

test('without an article for a side there is no draft, but a reason, and the run is kept', async () => {
  paths['/china'] = (_, response) => response.writeHead(503).end()
  expect(await gather()).toBe(0)
  expect(said).toContain(
    'no draft  There is no article for the China side: 1 of 1 feeds could not be read, and 0 articles were left out.',
  )
  expect([existsSync(file), await latest(), runs().length]).toEqual([false, undefined, 1])
})

test('a feed is asked only for what is new, and its answer of before is used when nothing is', async () => {
  const body = paths['/us']
  paths['/us'] = (request, response) =>
    request.headers['if-none-match'] === '"v1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"v1"' }).end(body)
  await gather()
  expect(await gather({ now: new Date('2026-02-12T06:30:00Z') })).toBe(0)
  expect(server.asked.filter(({ url, headers }) => url === '/us' && headers['if-none-match'] === '"v1"')).toHaveLength(
    1,
  )
  expect(said).toContain('feeds     2 of 3 read, 60 items')
})

test('a feed that has had nothing new for days is named', async () => {
  expect(await gather({ now: new Date('2026-02-17T08:00:00Z') })).toBe(0)
  expect(said).toContain(`quiet     ${server.at('/us')}: Silent for 5 days.`)
})

test('the day can be named, but not one to come; a topic too, but not one that is not there', async () => {
  expect(await gather({ date: '2026-02-11', topic: 'us-china' })).toBe(0)
  const digest = read('us-china/2026-02-11', readFileSync(file.replace('02-12', '02-11'), 'utf8'))
  expect(digest.kind === 'digest' && digest.sources.every(({ date }) => (date ?? '') <= '2026-02-11')).toBe(true)
  await expect(gather({ date: '2026-02-13' })).rejects.toThrow('2026-02-13 has not begun yet.')
  await expect(gather({ date: '2026-02-30' })).rejects.toThrow('is not a day')
  await expect(gather({ topic: 'nowhere' })).rejects.toThrow('feeds.yaml has no topic nowhere.')
})

test('a topic whose draft cannot be written is named, and the next one still gets its own', async () => {
  const [topics, own] = [readFileSync('content/topics.yaml', 'utf8'), feeds.replace('topics:\n', '')]
  const second = topics.slice(topics.lastIndexOf('  - id: us-china')).replace('us-china', 'us-china-two')
  put(contentDir, 'topics.yaml', `${topics}${second}`)
  put(contentDir, 'feeds.yaml', `${feeds}${own.replace('us-china', 'us-china-two')}`)
  mkdirSync(join(root, 'elsewhere'))
  mkdirSync(join(contentDir, 'digests'))
  symlinkSync(join(root, 'elsewhere'), join(contentDir, 'digests/us-china'))
  expect(await gather()).toBe(1)
  expect(said).toContainEqual(expect.stringMatching(/^failed {4}US vs China: .*symbolic link/))
  expect((await findLatestRevision(archive.db, 'us-china-two/2026-02-12'))?.number).toBe(1)
})

test('a fault in feeds.yaml is named, and nothing is fetched', async () => {
  put(contentDir, 'feeds.yaml', feeds.replace('0.5', '5'))
  expect(await gather()).toBe(1)
  expect(said).toEqual([
    expect.stringMatching(/^refused .*feeds\.yaml:10 topics\.us-china\.largestShare: is more than 1/),
  ])
  expect(server.asked).toEqual([])
})

test('thirty runs are kept', async () => {
  for (let minute = 0; minute < 32; minute++) {
    await gather({ now: new Date(now.getTime() + minute * 60_000) })
  }
  expect(runs()).toHaveLength(30)
  expect(runs()[0]).toBe('20260212T060200Z-us-china')
}, 60_000)
