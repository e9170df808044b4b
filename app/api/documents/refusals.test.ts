import { describe, expect, test } from 'vitest'
import { listRefusedFiles, noteRefusedFiles } from '@/lib/store/ledger/refused-files'
import { listActs } from '@/lib/store/log/list-acts'
import { day, path, sendingWorld } from '@/test/ingest/sending'
import { digestText, storyText } from '@/test/store/fixture'
import { GET } from './route'

const { world, send } = sendingWorld()
describe('what cannot be read', () => {
  test('is 422 with line, field and reason, and stands above the queue until it arrives', async () => {
    const body = digestText(day).replace(/^date: .*$/m, 'date: 2026-13-45')
    const { status, answer } = await send({ body })
    expect(status).toBe(422)
    expect(answer.error?.faults).toEqual([
      { line: 3, field: 'date', reason: expect.stringContaining('must be a date') },
    ])
    const kept = async () =>
      (await listRefusedFiles(world.archive.db, 9)).files.map(({ path, sentBy }) => [path, sentBy])
    expect(await kept()).toEqual([[`${path}, sent by “night run”`, 'night run']])
    await noteRefusedFiles(world.archive, [], new Date())
    await send({ body })
    expect(await kept()).toHaveLength(1)
    expect(await listActs(world.archive.db, { limit: 9, act: 'refuse-file' })).toHaveLength(1)
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
    expect((await listRefusedFiles(world.archive.db, 9)).total).toBe(0)
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

describe('JSON', () => {
  const side = (id: string, name: string) => ({
    id,
    name,
    highlights: [{ text: `What ${name} says.` }],
    sources: [
      { title: `One of ${name}`, url: `https://example.org/${id}`, outlet: 'Reuters', date: day, locale: 'en-US' },
    ],
  })
  const input = {
    kind: 'digest',
    topic: 'us-china',
    day,
    title: 'Talks',
    topicName: 'US vs China',
    pipeline: 'mine',
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
      kind: 'story',
      slug,
      title: 'A story',
      summary: 'It was.',
      keyPoints: [{ text: 'One.', sources: [1] }],
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
    ['two lines', { ...input, title: 'a\nb' }, 'title', 'must be one line'],
    ['a very long line', { ...input, title: `${'a'.repeat(900_000)}\n` }, 'title', 'must be one line'],
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
