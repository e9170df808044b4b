import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Digest } from '@/lib/digest/document'
import { identifyOutlet } from '@/lib/digest/outlets/registry'
import type { Archive } from '@/lib/store/archive'
import { put } from '@/test/content-files/fixture'
import { openTemporary, read } from '@/test/store/fixture'
import { type FeedHandler, type FeedServer, feedServer } from '@/test/wire/feed-server'
import { findingsOf } from '@/test/wire/findings'
import { contentDir, stubGathering } from '@/test/wire/gathering'
import { repeatingTitles, startModelServer } from '@/test/wire/model-server'
import { type Morning, morningFeeds, mornings, reportOf } from '@/test/wire/mornings'
import { registry } from '@/test/wire/wire-fixture'

stubGathering()
const { gather, replay } = await import('./gather')
const runsFolder = join(contentDir, '../data/wire/runs')

interface Gathered {
  readonly morning: Morning
  readonly said: readonly string[]
  /** Undefined where there is none. */
  readonly digest: Digest | undefined
}
const gathered: Gathered[] = []
let archive: Archive
let server: FeedServer

/** Every third morning has a model, which says what the titles say. */
const hasModel = (index: number) => index % 3 === 1

const fileOf = ({ day }: Morning) => join(contentDir, `digests/us-china/${day}.md`)
const filesOf = (folder: string) =>
  existsSync(join(contentDir, folder))
    ? readdirSync(join(contentDir, folder)).map(
        (name) => [name, readFileSync(join(contentDir, folder, name), 'utf8')] as const,
      )
    : []
const made = () => [...filesOf('digests/us-china'), ...filesOf('stories')]

beforeAll(async () => {
  for (const name of ['topics.yaml', 'outlets.yaml', 'prompts/digest.md'])
    put(contentDir, name, readFileSync(`content/${name}`))
  let answers: Readonly<Record<string, FeedHandler>> = {}
  server = await feedServer(new Proxy({}, { get: (_, path) => answers[String(path)] }))
  const entry = ({ form, path, outlet }: (typeof morningFeeds)[number]) =>
    form === 'google' ? `{ search: ${path} }` : `{ url: "${server.at(path)}", outlet: ${outlet} }`
  const side = (id: string) =>
    `      ${id}: [${morningFeeds
      .filter((feed) => feed.side === id)
      .map(entry)
      .join(', ')}]\n`
  put(contentDir, 'feeds.yaml', `topics:\n  us-china:\n    stories: 1\n    sides:\n${side('us')}${side('china')}`)
  archive = await openTemporary()
  await using service = await startModelServer(repeatingTitles)
  for (const [index, morning] of mornings(30).entries()) {
    answers = morning.answers
    const said: string[] = []
    const code = await gather({
      ...{ archive, now: morning.now, by: 'command', log: (line) => void said.push(line) },
      locate: (feed) => (feed.kind === 'search' ? server.at(feed.query) : feed.url),
      model: hasModel(index) ? service.model : undefined,
    })
    expect(code, morning.day).toBe(0)
    const file = fileOf(morning)
    const digest = existsSync(file)
      ? (read(`us-china/${morning.day}`, readFileSync(file, 'utf8')) as Digest)
      : undefined
    gathered.push({ morning, said, digest })
  }
}, 120_000)
afterAll(async () => {
  await archive.close()
})

const drafts = () => gathered.flatMap(({ digest }, index) => (digest ? [{ digest, index }] : []))

test('of thirty mornings twenty-nine end with a draft, and the one without news of a side with a reason', () => {
  expect(gathered.filter(({ digest }) => !digest).map(({ morning }) => morning)).toEqual(
    gathered.map(({ morning }) => morning).filter(({ isEmpty }) => isEmpty),
  )
  expect(drafts()).toHaveLength(29)
  expect(gathered[12]?.said).toContainEqual(
    expect.stringMatching(/^no draft {2}There is no article for the China side: 3 of 3 feeds could not be read/),
  )
  for (const { digest } of drafts()) {
    expect(digest.standing.draft).toBe(true)
    expect(digest.warnings.filter(({ holds }) => holds)).toEqual([])
    // That a title begins with `UPDATE 1-`, an editor is told.
    expect(findingsOf(digest).filter((finding) => !/^note|^warn debris: .*“UPDATE 1-”/.test(finding))).toEqual([])
  }
})

test('each dead feed is named with its reason, and stops no other', () => {
  for (const { morning, said } of gathered) {
    const failed = said.filter((line) => line.startsWith('failed '))
    expect(failed).toHaveLength(morning.dead.size)
    for (const reason of morning.dead.values()) expect(failed).toContainEqual(expect.stringMatching(reason))
  }
})

test('every form of feed is read: its own outlet is cited', () => {
  const cited = new Set(drafts().flatMap(({ digest }) => digest.sources.map(({ outlet }) => outlet)))
  for (const { form, outlet } of morningFeeds) if (form !== 'google') expect(cited).toContain(outlet)
})

describe('every draft', () => {
  test('has each report once, whatever outlets carry it and however they write its headline', () => {
    for (const { digest } of drafts()) {
      const reports = digest.sources.map(({ title }) => reportOf(title))
      expect(new Set(reports).size, digest.slug).toBe(reports.length)
    }
    const copies = gathered.flatMap(({ said }) => said.filter((line) => line.includes('It is the same report as')))
    expect(copies.length).toBeGreaterThan(100)
  })

  test('has three articles of an outlet and side at most, and ten a side', () => {
    for (const { digest } of drafts())
      for (const { id, sources } of digest.perspectives) {
        const outlets = sources.map(({ outlet }) => identifyOutlet(registry, outlet).slug)
        const most = Math.max(...outlets.map((outlet) => outlets.filter((each) => each === outlet).length))
        expect([most <= 3, outlets.length <= 10], `${digest.slug} ${id}`).toEqual([true, true])
      }
  })

  test('marks what one of the last three editions had as continuing, after what is new, and nothing else', () => {
    const editions: Digest[] = []
    const continued: number[] = []
    for (const { digest } of drafts()) {
      const before = new Set(editions.slice(-3).flatMap(({ sources }) => sources.map(({ title }) => reportOf(title))))
      editions.push(digest)
      const expected = digest.sources.filter(({ title }) => before.has(reportOf(title)))
      const [, marked = ''] =
        /^Articles? ([\d, ]+) w(?:as|ere) in one of the last three editions/m.exec(digest.text) ?? []
      expect(marked.split(', ').filter(Boolean).map(Number), digest.slug).toEqual(expected.map(({ number }) => number))
      for (const { sources } of digest.perspectives) {
        const isOld = sources.map((source) => expected.includes(source))
        expect(isOld, digest.slug).toEqual(isOld.toSorted())
      }
      continued.push(expected.length)
    }
    expect(continued[0]).toBe(0)
    expect(continued.filter((count) => count > 0).length).toBeGreaterThan(20)
  })

  test('has the numbers of its sources behind every highlight', () => {
    for (const { digest } of drafts())
      for (const { sources, plain } of [digest, ...digest.perspectives].flatMap(({ highlights }) => highlights))
        expect(sources.length, `${digest.slug}: ${plain}`).toBeGreaterThan(0)
  })

  test('names its model, or none', () => {
    for (const { digest, index } of drafts())
      expect(digest.draftedBy?.model, digest.slug).toBe(hasModel(index) ? 'test-model' : 'none')
  })
})

test('each draft and story comes again from its kept run, byte for byte, in an empty newsroom without network', async () => {
  const before = new Map(made())
  expect(before.size).toBeGreaterThan(30)
  await server.close()
  rmSync(contentDir, { recursive: true })
  put(contentDir, 'outlets.yaml', 'outlets: {}\n')
  const runs = readdirSync(runsFolder)
  expect(runs).toHaveLength(30)
  const other = await openTemporary()
  for (const run of runs) {
    const code = await replay(join(runsFolder, run), {
      archive: other,
      now: new Date('2026-05-01T12:00:00Z'),
      log: () => undefined,
    })
    expect(code, run).toBe(0)
  }
  await other.close()
  expect(new Map(made())).toEqual(before)
}, 120_000)
