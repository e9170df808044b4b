import { describe, expect, test } from 'vitest'
import { InvalidDocument } from '@/lib/digest/invalid-document'
import { parseDocument } from '@/lib/digest/parse'
import { digestText, storyText } from '@/test/store/fixture'
import { typeFiles } from './staging'

const releaseKeys = ['submitted: 2026-02-01', 'embargoUntil: 2026-02-02T06:00:00Z', 'unpublishAt: 2026-03-01']
const digestPath = 'digests/us-china/2026-01-21.md'
const storyPath = 'stories/2026-01-21-some-words.md'
const front = (...lines: string[]) => digestText('2026-01-21', { front: lines })

async function isTyped(path: string, text: string): Promise<boolean> {
  return (await typeFiles([{ path, text }])).get(path)?.kind === 'typed'
}

function isParsed(path: string, text: string): boolean {
  const [kind, slug] = path.startsWith('digests/')
    ? (['digest', path.slice(8, -3)] as const)
    : (['story', path.slice(8, -3)] as const)
  try {
    return Boolean(parseDocument(text, { kind, slug, origin: path, timeZone: 'UTC' }))
  } catch (error) {
    if (error instanceof InvalidDocument) return false
    throw error
  }
}

test('the types that Contentlayer generated describe what it returns', async () => {
  const typed = await typeFiles([
    { path: digestPath, text: front() },
    { path: storyPath, text: storyText('2026-01-21') },
  ])
  const answer = typed.get(digestPath)
  if (answer?.kind !== 'typed' || answer.document.contentlayerType !== 'Digest') throw new Error('no digest')
  const { title, topic, perspectives, draft } = answer.document
  expect({ title, topic, draft }).toEqual({ title: 'Talks of 2026-01-21', topic: 'us-china', draft: false })
  expect(perspectives?.map(({ id, count }) => [id, count])).toEqual([
    ['us', 1],
    ['china', 1],
  ])
  expect(typed.get(storyPath)).toMatchObject({ kind: 'typed', document: { contentlayerType: 'Story' } })
})

describe('what parse takes, Contentlayer types', () => {
  test.each([
    ['a plain digest', digestPath, front()],
    ['a plain story', storyPath, storyText('2026-01-21')],
    ['a byte order mark', digestPath, `\uFEFF${front()}`],
    ['Windows line ends', digestPath, front().replaceAll('\n', '\r\n')],
    ['unknown keys', digestPath, front('pipeline: night', 'deep: { a: [1, { b: c }] }')],
    ['keys that Contentlayer has a use for', digestPath, front('type: Story', 'body: text', '_id: x', '_raw: y')],
    ['an empty draft', digestPath, front('draft:')],
    ['empty optional keys', digestPath, front('corrections:', 'sources:')],
    ['corrections', digestPath, front('corrections:', '  - at: 2026-01-22', '    note: "No."')],
    ['a whole standing', digestPath, front('publishAt: 2026-02-01', 'withdrawn: 2026-02-02', 'reviewed: 2026-02-01')],
    ['a release', storyPath, storyText('2026-01-21', { front: releaseKeys })],
    ['no topic of its own', digestPath, front().replace(/^topic(Name)?: .*\n/gm, '')],
    ['an image without a description', storyPath, storyText('2026-01-21', { front: ['image:', '  source: x'] })],
    ['an empty image', storyPath, storyText('2026-01-21', { front: ['image:'] })],
    ['text that MDX would choke on', digestPath, front().replace('First.', '{process.exit()} <500 import x `')],
  ])('%s', async (_what, path, text) => {
    expect(isParsed(path, text)).toBe(true)
    expect(await isTyped(path, text)).toBe(true)
  })
})

describe('what Contentlayer refuses, parse refuses', () => {
  test.each([
    ['no title', digestPath, front().replace(/^title: .*\n/m, '')],
    ['no date', digestPath, front().replace(/^date: .*\n/m, '')],
    ['sources that are no list', digestPath, front('sources: one')],
  ])('%s', async (_what, path, text) => {
    expect(await isTyped(path, text)).toBe(false)
    expect(isParsed(path, text)).toBe(false)
  })
})

test('a bad file among good ones is refused alone, with what Contentlayer says', async () => {
  const typed = await typeFiles([
    { path: digestPath, text: front() },
    { path: 'digests/us-china/2026-01-22.md', text: '---\ntitle: x\n---\n' },
    { path: storyPath, text: storyText('2026-01-21') },
  ])
  expect([...typed].map(([path, { kind }]) => [path, kind])).toEqual([
    [digestPath, 'typed'],
    ['digests/us-china/2026-01-22.md', 'refused'],
    [storyPath, 'typed'],
  ])
  expect(typed.get('digests/us-china/2026-01-22.md')).toMatchObject({ reason: expect.stringMatching(/date/) })
})

test('a path that no shape covers is refused, not dropped', async () => {
  expect((await typeFiles([{ path: 'elsewhere/x.md', text: front() }])).get('elsewhere/x.md')?.kind).toBe('refused')
})
