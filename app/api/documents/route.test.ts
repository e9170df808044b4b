import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { forgetRequests, requestsAMinute } from '@/lib/auth/pipeline-tokens'
import { findIngestToken, makeIngestToken, revokeIngestToken } from '@/lib/store/accounts/ingest-tokens'
import type { Archive } from '@/lib/store/archive'
import { ArchiveBusy } from '@/lib/store/archive-errors'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { knownFiles } from '@/lib/store/ledger/content-file'
import { listRefusedFiles, noteRefusedFiles } from '@/lib/store/ledger/refused-files'
import { listActs } from '@/lib/store/log/list-acts'
import { holdArchive } from '@/lib/store/open-archive'
import { listRevisionsOf } from '@/lib/store/revisions/revisions'
import { arrive, type DocumentFixture, digest, digestText, openTemporary, read, storyText } from '@/test/store/fixture'
import { GET as openApiAnswer } from './openapi.json/route'
import { GET, POST } from './route'
import { GET as schemaAnswer } from './schema.json/route'

const day = '2026-02-01'
const slug = `us-china/${day}`
const path = `digests/${slug}.md`
const site = 'http://localhost:3000'

let archive: Archive
let token: string
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  const made = await makeIngestToken(archive, 'night run', { at: new Date('2026-01-01') })
  token = made.kind === 'made' ? made.token : ''
  await forgetRequests(1)
})
afterEach(() => archive.close())

interface Asked {
  readonly body?: string | Uint8Array | ReadableStream
  readonly type?: string
  readonly query?: string
  readonly headers?: Record<string, string>
}
async function send({
  body = digestText(day),
  type = 'text/markdown',
  query = `?path=${path}`,
  headers = {},
}: Asked = {}) {
  const request = new Request(`${site}/api/documents${query}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${token}`, ...headers },
    body: body as BodyInit,
    duplex: 'half',
  } as RequestInit)
  const response = await POST(request)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-type')).toBe('application/json')
  const answer = (await response.json()) as Record<string, never> & {
    error?: { code: string; message: string; faults: { line: number | null; field: string; reason: string }[] }
  }
  return { status: response.status, headers: response.headers, answer, code: answer.error?.code }
}
const head = () => archive.db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirst()
const revisions = async () =>
  (await listRevisionsOf(archive.db, slug)).map(({ number, origin }) => `${number} ${origin}`)
const saveAtDesk = async (given: DocumentFixture, basedOn: number) =>
  appendRevision(archive, {
    ...{ document: read(slug, digestText(day, given)), basedOn, origin: 'desk', submission: `desk ${basedOn}` },
    ...{ acts: ['edit-draft'], editor: { id: 1, name: 'Ada' }, at: new Date() },
  })

describe('who may send', () => {
  test.each([
    ['', 'token-missing'],
    ['Basic YTpi', 'token-missing'],
    ['Bearer parallax_guessed', 'token-unknown'],
    [`Bearer ${'x'.repeat(5_000)}`, 'token-missing'],
  ])('“%s” is 401, and the body is not read', async (authorization, code) => {
    const body = new ReadableStream({
      pull() {
        throw new Error('was read')
      },
    })
    const { status, headers, ...sent } = await send({ body, headers: { authorization } })
    expect([status, sent.code]).toEqual([401, code])
    expect(headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(await head()).toBeUndefined()
  })

  test('a revoked token is 401 at once', async () => {
    expect((await send()).status).toBe(201)
    await revokeIngestToken(archive, 'night run', { at: new Date() })
    expect(await send()).toMatchObject({ status: 401, code: 'token-revoked' })
  })

  test('its use is noted, and the token is in no log', async () => {
    await send()
    expect((await findIngestToken(archive.db, token))?.lastUsedAt).toBeDefined()
    expect(JSON.stringify(await listActs(archive.db, { limit: 9 }))).not.toContain(token.slice(9))
  })

  test('too many requests of one token are 429 with the time to wait', async () => {
    for (let asked = 0; asked < requestsAMinute; asked++) await send({ type: 'text/plain' })
    const { status, headers } = await send()
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await head()).toBeUndefined()
  })
})

describe('what was sent', () => {
  test('becomes a draft whatever it says, with its findings, and leaves no trace of a file', async () => {
    const front = ['reviewed: 2026-02-01T05:00:00Z', 'publishAt: 2026-02-01T05:00:00Z']
    const { status, headers, answer } = await send({ body: digestText(day, { front }) })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`${site}/admin/digests/${slug}`)
    expect(answer).toMatchObject({
      document: { path, slug, revision: 1, state: 'draft' },
      changed: ['draft', 'publishAt', 'reviewed'],
    })
    expect(await head()).toMatchObject({ declared: 'draft', first_public_at: null, reviewed_by_editor: 0 })
    expect(await revisions()).toEqual(['1 import'])
    expect((await knownFiles(archive)).size).toBe(0)
    const [act] = await listActs(archive.db, { limit: 1 })
    expect(act).toMatchObject({ act: 'import', slug, detail: 'Sent by the pipeline “night run”' })
  })

  test('an untouched draft is replaced; the same text again is 200 and nothing new', async () => {
    await send()
    const second = digestText(day, { highlights: ['Second try.'] })
    expect((await send({ body: second })).status).toBe(201)
    const again = await send({ body: second })
    expect([again.status, again.answer.document]).toMatchObject([200, { revision: 2, latest: 2 }])
    expect(await revisions()).toEqual(['2 import', '1 import'])
  })

  test('a document that the desk worked on is 409 with revision and moment; what it had received stays received', async () => {
    const text = digestText(day, { front: ['draft: true'] })
    await send({ body: text })
    await saveAtDesk({ front: ['draft: true'], highlights: ['By hand.'] }, 1)
    const { status, answer, code } = await send({ body: digestText(day, { highlights: ['Later.'] }) })
    expect([status, code]).toEqual([409, 'desk-moved-on'])
    expect(answer.error).toMatchObject({ revision: 2, at: expect.stringMatching(/^\d{4}-.*Z$/) })
    expect(answer.error?.message).toContain('Keep your text')
    const again = await send({ body: text })
    expect([again.status, again.answer.document]).toMatchObject([200, { revision: 1, latest: 2 }])
    expect(await revisions()).toEqual(['2 desk', '1 import'])
  })

  test('a public document is 403: a token takes nothing out of view either', async () => {
    await arrive(archive, new Date(), digest(day))
    const { status, answer, code } = await send({ body: digestText(day, { highlights: ['Other.'] }) })
    expect([status, code]).toEqual([403, 'not-a-draft'])
    expect(answer.error).toMatchObject({ state: 'published', revision: 1 })
    expect(await head()).toMatchObject({ declared: 'released', number: 1 })
  })

  test('nothing can be saved: 503, and to try again', async () => {
    holdArchive({ ...archive, write: () => Promise.reject(new ArchiveBusy()) })
    const { status, headers, code } = await send()
    expect([status, code, headers.get('retry-after')]).toEqual([503, 'cannot-save', '30'])
  })
})

describe('Idempotency-Key', () => {
  const once = { 'idempotency-key': 'run-7' }

  test('the same key and body is one sending, also once the desk has moved on', async () => {
    expect((await send({ headers: once })).status).toBe(201)
    await saveAtDesk({ front: ['draft: true'], highlights: ['By hand.'] }, 1)
    const again = await send({ headers: once })
    expect([again.status, again.answer.document]).toMatchObject([200, { revision: 1, latest: 2 }])
  })

  test('the same key with another body is 422, of another token its own', async () => {
    await send({ headers: once })
    const body = digestText(day, { highlights: ['Other.'] })
    expect(await send({ headers: once, body })).toMatchObject({ status: 422, code: 'key-reused' })
    expect(await revisions()).toEqual(['1 import'])
    const made = await makeIngestToken(archive, 'other', { at: new Date() })
    token = made.kind === 'made' ? made.token : ''
    expect((await send({ headers: once, body })).status).toBe(201)
  })

  test('a key that was refused can be used again', async () => {
    expect((await send({ headers: once, body: 'No front matter.' })).status).toBe(422)
    expect((await send({ headers: once })).status).toBe(201)
  })

  test.each(['', ' a b', 'x'.repeat(201)])('“%s” is no key', async (key) => {
    expect(await send({ headers: { 'idempotency-key': key } })).toMatchObject({ status: 422, code: 'invalid-key' })
  })
})

describe('what cannot be read', () => {
  test('is 422 with line, field and reason, and stands above the queue until it arrives', async () => {
    const body = digestText(day).replace(/^date: .*$/m, 'date: 2026-13-45')
    const { status, answer } = await send({ body })
    expect(status).toBe(422)
    expect(answer.error?.faults).toEqual([
      { line: 3, field: 'date', reason: expect.stringContaining('must be a date') },
    ])
    const kept = async () => (await listRefusedFiles(archive.db, 9)).files.map(({ path, sentBy }) => [path, sentBy])
    expect(await kept()).toEqual([[`${path}, sent by “night run”`, 'night run']])
    // A sync knows nothing of it, and leaves it.
    await noteRefusedFiles(archive, [], new Date())
    await send({ body })
    expect(await kept()).toHaveLength(1)
    expect(await listActs(archive.db, { limit: 9, act: 'refuse-file' })).toHaveLength(1)
    expect((await send()).status).toBe(201)
    expect(await kept()).toEqual([])
  })

  test.each([
    [undefined, 'is missing'],
    ['?path=us-china/2026-02-01.md', 'is not the path'],
    ['?path=digests/us-china/2026-02-30.md', 'not a calendar date'],
    ['?path=digests/../2026-02-01.md', 'may hold only'],
    ['?path=digests/us-china%252f2026-02-01.md', 'named by topic and day'],
    ['?path=stories/2026-02-01.md', 'named by day and words'],
    ['?path=digests/admin/2026-02-01.md', 'reserved'],
  ])('the path %s is 422: %s', async (query = '', reason) => {
    const { status, code, answer } = await send({ query })
    expect([status, code]).toEqual([422, 'invalid-path'])
    expect(answer.error?.faults).toEqual([{ line: null, field: 'path', reason: expect.stringContaining(reason) }])
    expect((await listRefusedFiles(archive.db, 9)).total).toBe(0)
  })

  test.each([
    ['text/plain', {}],
    ['', {}],
    ['text/markdown; charset=latin-1', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
  ])('“%s” is 415, which says what is taken', async (type, headers) => {
    const { status, answer, headers: told } = await send({ type, headers })
    expect(status).toBe(415)
    expect(answer.error?.message).toContain('text/markdown')
    expect(told.get('accept-post')).toBe('text/markdown, application/json')
  })

  test('more than 1 MB is 413, whether or not it says so beforehand; no more of it is read', async () => {
    expect(await send({ body: 'x'.repeat(1_000_001) })).toMatchObject({ status: 413, code: 'too-large' })
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(100_000))
      },
    })
    expect(await send({ body })).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(15)
  })

  test('bytes that are not UTF-8 are 422', async () => {
    const { status, answer } = await send({ body: new Uint8Array([0x2d, 0xff]) })
    expect([status, answer.error?.faults[0]?.reason]).toEqual([422, 'is not UTF-8'])
  })

  test('GET is 405 and says where to read on', async () => {
    const response = GET()
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await response.json()).error.message).toContain('openapi.json')
  })
})

describe('a dry run', () => {
  const query = `?path=${path}&dry-run=1`
  const nothingWritten = async () => {
    expect([await head(), (await listRefusedFiles(archive.db, 9)).total]).toEqual([undefined, 0])
    expect((await listActs(archive.db, { limit: 9 })).map(({ act }) => act)).toEqual(['make-token'])
    expect(await archive.db.selectFrom('ingest_answer').selectAll().execute()).toEqual([])
  }

  test('answers with findings and writes nothing', async () => {
    const body = digestText(day).replace('- What China says.\n', '')
    const { status, answer } = await send({ query, body, headers: { 'idempotency-key': 'run-7' } })
    expect([status, answer]).toMatchObject([200, { dryRun: true, outcome: 'would-be-saved', faults: [] }])
    expect(answer.findings).toContainEqual(expect.objectContaining({ rule: 'missing-parts', level: 'block' }))
    await nothingWritten()
  })

  test('answers with faults and writes nothing', async () => {
    const { status, answer } = await send({ query, body: digestText(day).replace(/^date: .*$/m, 'date: never') })
    expect([status, answer]).toMatchObject([422, { faults: [{ line: 3, field: 'date' }], findings: [] }])
    await nothingWritten()
  })

  test('says of what was received, is public or was touched what a sending would be told', async () => {
    await send()
    expect((await send({ query })).answer).toMatchObject({ outcome: 'already-received' })
    await saveAtDesk({ front: ['draft: true'], highlights: ['By hand.'] }, 1)
    expect((await send({ query, body: digestText(day, { highlights: ['Other.'] }) })).status).toBe(409)
  })
})

describe('JSON', () => {
  const side = (id: string, name: string) => ({
    ...{ id, name, highlights: [{ text: `What ${name} says.` }] },
    sources: [
      { title: `One of ${name}`, url: `https://example.org/${id}`, outlet: 'Reuters', date: day, locale: 'en-US' },
    ],
  })
  const input = {
    ...{ kind: 'digest', topic: 'us-china', day, title: 'Talks', topicName: 'US vs China', pipeline: 'mine' },
    highlights: [{ text: 'First.', sources: [1, 2] }],
    perspectives: [side('us', 'United States'), side('china', 'China')],
  }
  const sendJson = (value: unknown, query = '') =>
    send({ body: JSON.stringify(value), type: 'application/json', query })

  test('becomes the file that content/ would have', async () => {
    expect(await sendJson(input)).toMatchObject({ status: 201, answer: { document: { path }, changed: [] } })
    const dry = await sendJson(input, '?dry-run=1')
    expect(dry.answer).toMatchObject({
      outcome: 'already-received',
      markdown: expect.stringMatching(/^---\ntitle: "Talks"/),
    })
    expect((await sendJson(input)).status).toBe(200)
  })

  test('a story as well', async () => {
    const slug = '2026-02-01-some-words'
    const story = {
      ...{ kind: 'story', slug, title: 'A story', summary: 'It was.', keyPoints: [{ text: 'One.', sources: [1] }] },
      articles: [{ title: 'An article', outlet: 'reuters.com', url: 'https://example.org/1', account: 'The account.' }],
    }
    expect(await sendJson(story)).toMatchObject({ status: 201, answer: { document: { path: `stories/${slug}.md` } } })
    const text = storyText(day)
    const markdown = await send({ body: text, query: '?path=stories/2026-02-01-other-words.md' })
    expect(markdown.status).toBe(201)
  })

  test.each<[string, unknown, string, string]>([
    ['no kind', {}, 'kind', 'kind must be “digest” or “story”'],
    ['a missing field', { ...input, title: undefined }, 'title', 'is missing'],
    ['a wrong type', { ...input, highlights: 'One' }, 'highlights', 'must be a list'],
    ['an unknown key', { ...input, draft: false }, 'body', 'has unknown keys: draft'],
    ['two lines', { ...input, title: 'a\nb' }, 'title', 'must be one line that is not blank'],
    ['a day that is none', { ...input, day: '2026-02-30' }, 'day', 'must be a calendar date such as 2026-01-21'],
    ['a reserved topic', { ...input, topic: 'admin' }, 'topic', 'reserved'],
    ['a comment', { ...input, highlights: [{ text: 'A. <!-- sources: 1 -->' }] }, 'highlights[0].text', 'in Markdown'],
    [
      'a link that is none',
      {
        ...input,
        perspectives: [{ ...side('us', 'US'), sources: [{ title: 'A', url: 'javascript:1', outlet: 'B' }] }],
      },
      'perspectives[0].sources[0].url',
      'must be a full http or https link',
    ],
  ])('%s is 422 with its field', async (_what, value, field, reason) => {
    const { status, answer } = await sendJson(value)
    expect(status).toBe(422)
    expect(answer.error?.faults).toContainEqual({ line: null, field, reason: expect.stringContaining(reason) })
  })

  test('what is no JSON is named with its line', async () => {
    const { status, answer } = await send({
      body: '{\n"kind": "digest"\n"topic": 1}',
      type: 'application/json',
      query: '',
    })
    expect([status, answer.error?.faults[0]?.line]).toEqual([422, 3])
  })

  test('a path beside it has to be its own', async () => {
    expect(await sendJson(input, '?path=digests/us-china/2026-02-02.md')).toMatchObject({ code: 'invalid-path' })
    expect((await sendJson(input, `?path=${path}`)).status).toBe(201)
  })
})

test('schema and OpenAPI document are served, every reference leads somewhere and every status is described', async () => {
  const schema = await schemaAnswer().json()
  expect(schema.oneOf).toHaveLength(2)
  const openApi = await openApiAnswer().json()
  expect([openApi.openapi, openApi.servers]).toEqual(['3.1.0', [{ url: site }]])
  const references = [...JSON.stringify(openApi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(5)
  for (const [, name = ''] of references) expect(openApi.components.schemas).toHaveProperty(name)
  const statuses = Object.keys(openApi.paths['/api/documents'].post.responses).map(Number)
  expect(statuses).toEqual([200, 201, 401, 403, 409, 413, 415, 422, 429, 503])
})
