import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { findHead } from '@/lib/store/revisions/head'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { put, syncAll } from '@/test/content-files/fixture'
import { openTemporary, read } from '@/test/store/fixture'
import { type FeedServer, feedServer } from '@/test/wire/feed-server'
import {
  type AskedOfModel,
  answers,
  type ModelBehaviour,
  sampleInput,
  says,
  startModelServer,
} from '@/test/wire/model-server'

const root = mkdtempSync(join(tmpdir(), 'parallax-gather-model-'))
const [contentDir, dataDir] = [join(root, 'content'), join(root, 'data')]
vi.stubEnv('CONTENT_DIR', contentDir)
vi.stubEnv('DATA_DIR', dataDir)
vi.stubEnv('WIRE_ALLOW', '127.0.0.0/8')
const { gather: gatherAll, replay } = await import('./gather')

const now = new Date('2026-03-02T06:00:00Z')
const slug = 'us-china/2026-03-02'
const file = join(contentDir, `digests/${slug}.md`)
let archive: Archive
let feeds: FeedServer
let said: string[] = []

/** A Google News search with the articles of one side of the sample. */
function searchOf(side: string): string {
  const items = sampleInput()
    .sides.filter(({ id }) => id === side)
    .flatMap(({ sources }) => sources)
    .map(
      ({ number, title, outlet }) =>
        `<item><title>${title} - ${outlet}</title><link>https://news.example/${number}</link>` +
        `<pubDate>${new Date(now.getTime() - number * 3_600_000).toUTCString()}</pubDate>` +
        `<source url="https://${number}.example">${outlet}</source></item>`,
    )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Google News</title>${items.join('')}</channel></rss>`
}

beforeEach(async () => {
  rmSync(root, { recursive: true, force: true })
  for (const name of ['topics.yaml', 'outlets.yaml', 'prompts/digest.md'])
    put(contentDir, name, readFileSync(`content/${name}`))
  const sides = ['us', 'china'].map((side) => `      ${side}:\n        - search: ${side}\n`).join('')
  put(contentDir, 'feeds.yaml', `topics:\n  us-china:\n    sides:\n${sides}`)
  feeds = await feedServer({ '/us': searchOf('us'), '/china': searchOf('china') })
  archive = await openTemporary()
})
afterEach(async () => {
  await archive.close()
  await feeds.close()
})

type Given = Partial<Parameters<typeof gatherAll>[0]> & { replay?: string }

async function gather({ replay: folder, ...given }: Given = {}): Promise<number> {
  said = []
  const log = (line: string) => said.push(line)
  if (folder) {
    await replay(folder, { archive, now, log, ...given })
    return 0
  }
  const locate = (feed: { kind: string; query?: string }) => feeds.at(`/${feed.query}`)
  return gatherAll({ archive, now, locate, log, by: 'command', ...given })
}

/** One morning with a model that behaves so. */
async function morning(...behaviours: readonly ModelBehaviour[]) {
  await using server = await startModelServer(...behaviours)
  expect(await gather({ model: { ...server.model, retries: 0 } })).toBe(0)
  return server.asked
}

/** The numbers that the draft gave these articles of the sample. */
function numbersIn({ body }: AskedOfModel, ...wanted: readonly number[]): number[] {
  const rows = (body.messages[1]?.content ?? '').split('\n').filter((line) => line.startsWith('{"side"'))
  const listed = rows.map((row) => JSON.parse(row) as { readonly number: number; readonly title: string })
  const titles = sampleInput().sides.flatMap(({ sources }) => sources)
  return wanted.map((number) => {
    const { title } = titles.find((source) => source.number === number) ?? {}
    return listed.find((row) => row.title === title)?.number ?? 0
  })
}

/** What a good model says, besides these sentences of the United States. */
const drafting =
  (us: (asked: AskedOfModel) => readonly object[] = () => [], china = true): ModelBehaviour =>
  (response, asked) => {
    const sentence = (text: string, ...sources: readonly number[]) => ({ text, sources: numbersIn(asked, ...sources) })
    const answer = {
      highlights: [sentence('China halts soybean purchases after a US panel backs a tariff of 25% on cranes.', 2, 4)],
      sides: {
        us: [sentence('Nvidia may sell 40,000 chips to Chinese buyers.', 1), ...us(asked)],
        china: china ? [sentence('Huawei shows a chip made without foreign tools.', 5)] : [],
      },
    }
    says(answer)(response, asked)
  }

const landed = async () => {
  const revision = await findLatestRevision(archive.db, slug)
  const document = read(slug, revision?.text ?? '')
  if (document.kind !== 'digest') throw new Error('no digest')
  return { revision, digest: document }
}
const plain = (highlights: readonly { readonly plain: string }[]) => highlights.map((each) => each.plain)
const howMade = (digest: Awaited<ReturnType<typeof landed>>['digest']) =>
  digest.otherSections.find(({ heading }) => heading === 'How this draft was made')?.body ?? ''

/** Keeps the run of this morning elsewhere, and takes away all that it was made of. */
function keepRunAlone(): string {
  const runs = join(dataDir, 'wire/runs')
  const [name = ''] = readdirSync(runs)
  const folder = join(root, 'kept')
  cpSync(join(runs, name), folder, { recursive: true })
  rmSync(contentDir, { recursive: true })
  put(contentDir, 'outlets.yaml', 'outlets: {}\n')
  return folder
}

/** The same draft again, in another archive, without feeds and model; another model is set by now. */
async function replayed(folder: string): Promise<string> {
  await using other = await startModelServer(says({ highlights: [], sides: {} }))
  const asked = feeds.asked.length
  await archive.close()
  archive = await openTemporary()
  const model = { ...other.model, name: 'another-model' }
  expect(await gather({ replay: folder, now: new Date('2026-04-01T12:00:00Z'), model })).toBe(0)
  expect([other.asked.length, feeds.asked.length - asked]).toEqual([0, 0])
  expect((await findLatestRevision(archive.db, slug))?.text).toBe(readFileSync(file, 'utf8'))
  return readFileSync(file, 'utf8')
}

test('a morning with feeds and a model ends with its draft in content/ and in the archive', async () => {
  const asked = await morning(drafting())
  expect(asked).toHaveLength(1)
  const { revision, digest } = await landed()
  expect(revision).toMatchObject({ number: 1, origin: 'file', text: readFileSync(file, 'utf8'), held: [] })
  expect(await findHead(archive.db, slug)).toMatchObject({ declared: 'draft', source_count: 6 })
  const numbers = (...of: number[]) => numbersIn(asked[0] as AskedOfModel, ...of).sort((one, other) => one - other)
  expect(digest.highlights).toMatchObject([
    {
      plain: 'China halts soybean purchases after a US panel backs a tariff of 25% on cranes.',
      sources: numbers(2, 4),
    },
  ])
  expect(digest.perspectives.map(({ highlights }) => highlights)).toMatchObject([
    [{ plain: 'Nvidia may sell 40,000 chips to Chinese buyers.', sources: numbers(1) }],
    [{ plain: 'Huawei shows a chip made without foreign tools.', sources: numbers(5) }],
  ])
  expect(digest.draftedBy).toEqual({
    pipeline: 'Parallax wire 1',
    model: 'test-model',
    promptVersion: '1',
    run: '20260302T060000Z-us-china',
  })
  expect(digest.warnings).toEqual([])
  expect(howMade(digest)).toMatch(/^A language model wrote the highlights/)
  expect(said).toContainEqual(
    expect.stringMatching(/^model {5}test-model, prompt 1 \([0-9a-f]{12}\): 1 request, 1000 tokens$/),
  )
  expect((await syncAll(archive, contentDir)).unchanged).toBe(1)
})

test('what is dropped is in the report with its reason, and what is doubtful in the report and the draft', async () => {
  const boeing = { text: 'Boeing may sell <40,000> planes to Chinese buyers.' }
  const bad = drafting((asked) => [{ ...boeing, sources: numbersIn(asked, 1) }], false)
  expect(await morning(bad)).toHaveLength(2)
  expect(said).toContainEqual(expect.stringMatching(/^dropped {3}“Boeing may sell <40,000> planes .*”: .+/))
  expect(said).toContain('check     China: no sentence of the model could be used.')
  const { digest } = await landed()
  expect(plain(digest.perspectives[0]?.highlights ?? [])).toEqual(['Nvidia may sell 40,000 chips to Chinese buyers.'])
  expect(plain(digest.perspectives[1]?.highlights ?? [])[0]).toMatch(/^“.+” \(.+\)$/)
  expect(howMade(digest)).toContain('China: the model wrote nothing that could be used, so headlines are quoted')
  expect(howMade(digest)).toMatch(/An editor should check:\n\n- China: no sentence of the model could be used\.$/)
  expect(digest.warnings.filter(({ holds }) => holds)).toEqual([])
})

test.each([
  ['answers 503', answers(503), 'The model’s service has a fault (it answered 503).'],
  ['closes the connection', ((response) => response.destroy()) as ModelBehaviour, 'could not be reached'],
  ['says nothing of use', says('Good morning! Here is your digest.'), 'answer could not be used'],
])('where the model %s, the draft quotes headlines, and draft and report say so', async (_what, behaviour, reason) => {
  await morning(behaviour)
  const { digest } = await landed()
  expect(plain(digest.highlights).every((highlight) => /^“.+” \(.+\)$/.test(highlight))).toBe(true)
  expect(digest.draftedBy).toMatchObject({ pipeline: 'Parallax wire 1', model: 'none', promptVersion: undefined })
  expect(howMade(digest)).toContain('the language model that was asked failed, so none was used.')
  const line = said.find((each) => each.startsWith('model'))
  expect(line).toContain('The model failed, and the highlights are quoted headlines instead: ')
  expect(line?.replaceAll("'", '’')).toContain(reason)
  const text = readFileSync(file, 'utf8')
  expect(await replayed(keepRunAlone())).toBe(text)
})

test('a prompt with a fault is named in the report, and the draft quotes headlines', async () => {
  put(contentDir, 'prompts/digest.md', 'nothing')
  expect(await morning(drafting())).toEqual([])
  expect(said.find((line) => line.startsWith('model'))).toMatch(/The prompt cannot be used: .*prompts\/digest\.md:1 /)
  expect((await landed()).digest.draftedBy?.model).toBe('none')
  const text = readFileSync(file, 'utf8')
  expect(await replayed(keepRunAlone())).toBe(text)
})

test('without a model the report says so', async () => {
  expect(await gather()).toBe(0)
  expect(said).toContain('model     No model was asked: the highlights are quoted headlines (docs/model.md).')
  const text = readFileSync(file, 'utf8')
  expect(await replayed(keepRunAlone())).toBe(text)
})

test('a run keeps what the model answered, without the key, and makes the same draft of it', async () => {
  const bad = drafting((asked) => [{ text: 'Boeing may sell planes to buyers.', sources: numbersIn(asked, 1) }])
  await morning(bad, drafting())
  const text = readFileSync(file, 'utf8')
  const folder = keepRunAlone()
  expect(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')).exchanges).toHaveLength(2)
  for (const name of ['model.json', 'run.json', 'report.txt', 'draft.md'])
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain('sk-secret')
  expect(await replayed(folder)).toBe(text)
  expect(said).toContainEqual(expect.stringMatching(/^model {5}test-model, prompt 1 .*: 2 requests, 2000 tokens$/))
})

test('a dry run asks the model too and writes nothing', async () => {
  await using server = await startModelServer(drafting())
  expect(await gather({ model: server.model, dryRun: true })).toBe(0)
  expect(said.at(-1)).toContain('- Nvidia may sell 40,000 chips to Chinese buyers. <!-- sources: ')
  expect(existsSync(dataDir)).toBe(false)
})

test('a model is not asked where a side has no article', async () => {
  await using server = await startModelServer(drafting())
  const locate = (feed: { kind: string; query?: string }) => feeds.at(feed.query === 'us' ? '/us' : '/nothing')
  expect(await gather({ model: server.model, locate })).toBe(0)
  expect(said.find((line) => line.startsWith('no draft'))).toBeDefined()
  expect(server.asked).toEqual([])
})

test.each([
  ['{', 'is damaged: it is no JSON.'],
  ['{"version":2,"exchanges":[]}', 'is damaged, or was written by another version of Parallax: version'],
])('a damaged answer of a run is named: %s', async (kept, message) => {
  await morning(drafting())
  const folder = keepRunAlone()
  writeFileSync(join(folder, 'model.json'), kept)
  await expect(gather({ replay: folder })).rejects.toThrow(message)
})
