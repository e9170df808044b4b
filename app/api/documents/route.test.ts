import { describe, expect, test } from 'vitest'
import { requestsAMinute } from '@/lib/auth/pipeline-tokens'
import { findIngestToken, revokeIngestToken } from '@/lib/store/accounts/ingest-tokens'
import { ArchiveBusy } from '@/lib/store/archive-errors'
import { appendRevision } from '@/lib/store/ledger/append-revision'
import { knownFiles } from '@/lib/store/ledger/content-file'
import { listRefusedFiles } from '@/lib/store/ledger/refused-files'
import { listActs } from '@/lib/store/log/list-acts'
import { holdArchive } from '@/lib/store/open-archive'
import { listRevisionsOf } from '@/lib/store/revisions/revisions'
import { day, path, sendingWorld, site, slug } from '@/test/ingest/sending'
import { arrive, type DocumentFixture, digest, digestText, read } from '@/test/store/fixture'
import { GET as openApiAnswer } from './openapi.json/route'
import { GET as schemaAnswer } from './schema.json/route'

const { world, send, changeToken } = sendingWorld()
const head = () => world.archive.db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirst()
const revisions = async () =>
  (await listRevisionsOf(world.archive.db, slug)).map(({ number, origin }) => `${number} ${origin}`)
const saveAtDesk = async (given: DocumentFixture, basedOn: number) =>
  appendRevision(world.archive, {
    document: read(slug, digestText(day, given)),
    basedOn,
    origin: 'desk',
    submission: `desk ${basedOn}`,
    acts: ['edit-draft'],
    editor: { id: 1, name: 'Ada' },
    at: new Date(),
  })

describe('who may send', () => {
  test.each([
    ['', 'token-missing'],
    ['Basic YTpi', 'token-missing'],
    ['Bearer parallax_guessed', 'token-unknown'],
    [`Bearer ${'x'.repeat(5_000)}`, 'token-missing'],
  ])('“%s” is 401, and the body is not read', async (authorization, code) => {
    let reads = 0
    const pull = () => {
      reads += 1
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const { status, headers, ...sent } = await send({ body, headers: { authorization } })
    expect(reads).toBe(0)
    expect([status, sent.code]).toEqual([401, code])
    expect(headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(await head()).toBeUndefined()
  })

  test('a revoked token is 401 at once', async () => {
    expect((await send()).status).toBe(201)
    await revokeIngestToken(world.archive, 'night run', { at: new Date() })
    expect(await send()).toMatchObject({ status: 401, code: 'token-revoked' })
  })

  test('its use is noted, and the token is in no log', async () => {
    await send()
    expect((await findIngestToken(world.archive.db, world.token))?.lastUsedAt).toBeDefined()
    expect(JSON.stringify(await listActs(world.archive.db, { limit: 9 }))).not.toContain(world.token.slice(9))
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
    expect((await knownFiles(world.archive)).size).toBe(0)
    const [act] = await listActs(world.archive.db, { limit: 1 })
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
    await arrive(world.archive, new Date(), digest(day))
    const { status, answer, code } = await send({ body: digestText(day, { highlights: ['Other.'] }) })
    expect([status, code]).toEqual([403, 'not-a-draft'])
    expect(answer.error).toMatchObject({ state: 'published', revision: 1 })
    expect(await head()).toMatchObject({ declared: 'released', number: 1 })
  })

  test('nothing can be saved: 503, and to try again', async () => {
    holdArchive({ ...world.archive, write: () => Promise.reject(new ArchiveBusy()) })
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
    await changeToken('other')
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

describe('a dry run', () => {
  const query = `?path=${path}&dry-run=1`
  const nothingWritten = async () => {
    expect([await head(), (await listRefusedFiles(world.archive.db, 9)).total]).toEqual([undefined, 0])
    expect((await listActs(world.archive.db, { limit: 9 })).map(({ act }) => act)).toEqual(['make-token'])
    expect(await world.archive.db.selectFrom('ingest_answer').selectAll().execute()).toEqual([])
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
