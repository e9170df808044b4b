import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyContent, put } from '@/test/content-files/fixture'
import { walkContent } from './walk'

function walked(...paths: (string | readonly [path: string, text: string])[]) {
  const content = emptyContent()
  for (const each of paths) {
    const [path, text] = typeof each === 'string' ? [each, '---\n'] : each
    put(content, path, text)
  }
  const { files, passedOver } = walkContent(content)
  return {
    passedOver: Object.fromEntries(passedOver.map(({ path, what }) => [path, what])),
    good: files.filter(({ faults }) => faults.length === 0).map(({ kind, slug }) => `${kind} ${slug}`),
    faults: files.flatMap(({ path, faults }) => faults.map(({ reason }) => `${path}: ${reason}`)),
  }
}

const digest = '---\ntitle: x\ntopic: us-china\n---\n'
const hugoPage = '---\ntitle: About\nlayout: page\nweight: 3\n---\n\n## What we do\n\nPages.\n'
const dot = 'files whose names begin with a dot'
const otherEnding = 'files whose names do not end in .md'
const page = 'pages that are neither digests nor stories'

test('digests and stories are found where they belong; what is no document is passed over', () => {
  const { good, faults, passedOver } = walked(
    'digests/us-china/2026-01-21.md',
    'stories/2025-05-23-some-words.md',
    'README.md',
    'topics.yaml',
    'prompts/digest.md',
    'digests/us-china/notes.txt',
    'digests/us-china/.2026-01-22.md.swp',
    'digests/us-china/.2026-01-23.md.f00',
    'digests/.hidden/2026-01-21.md',
    'digests/us-china/2026-01-24.md~',
  )
  expect(good).toEqual(['digest us-china/2026-01-21', 'story 2025-05-23-some-words'])
  expect(faults).toEqual([])
  expect(passedOver).toEqual({
    'digests/.hidden': dot,
    'digests/us-china/.2026-01-22.md.swp': dot,
    'digests/us-china/.2026-01-23.md.f00': dot,
    'digests/us-china/2026-01-24.md~': otherEnding,
    'digests/us-china/notes.txt': otherEnding,
  })
})

test('the pages and folders of other generators are passed over, whatever their names', () => {
  const pages = [
    '_index.md',
    'about.md',
    'digests/_index.md',
    'digests/us-china/_index.md',
    'digests/us-china/about.md',
    'digests/us-china/2026-01-21/index.md',
    'digests/README.md',
    'stories/index.mdx',
    'stories/hello-world.markdown',
  ]
  const { good, faults, passedOver } = walked(
    ...pages.map((path) => [path, hugoPage] as const),
    ['digests/us-china/latin.md', '\xe9'],
    '_posts/2026-01-21-a-post.md',
    '.git/config',
    '.DS_Store',
  )
  expect(good).toEqual([])
  expect(faults).toEqual([])
  expect(passedOver).toEqual({
    ...Object.fromEntries(pages.map((path) => [path, page])),
    'digests/us-china/latin.md': page,
    '_posts/': 'folders other than digests/ and stories/',
    '.git/': 'folders other than digests/ and stories/',
    '.DS_Store': dot,
  })
})

test.each([
  'digests/2026-01-21.md',
  'digests/us-china/deep/2026-01-21.md',
  'digests/us-china/2026-02-30.md',
  'digests/us-china/2026-1-21.md',
  'digests/us-china/2026-01-21-a-title.md',
  'digests/..%2f..%2fevil.md',
  'digests/..evil.md',
  'stories/%2e%2e%2fevil.md',
  'stories\\..\\evil.md',
  'digests/admin/2026-01-21.md',
  'digests/%2e%2e/2026-01-21.md',
  'digests/US-China/2026-01-21.md',
  'digests/us-china/2026-01-21.MD',
  'digests/us-china/2026-01-21.mdx',
  'digests/us-china/2026-01-21.md/inside.md',
  'stories/2025-05-23-Café.md',
  'stories/2025-05-23-a\nb.md',
])('%s is refused by its name, whatever it holds', (path) => {
  const { good, faults } = walked(path)
  expect(good).toEqual([])
  expect(faults.length).toBeGreaterThan(0)
})

test.each([
  ['loose.md', /outside digests\/ and stories\/. npm run import/],
  ['digests/us-china/today.md', /“today” is not a calendar date/],
  ['digests/us-china/2026-01-21/index.md', /A digest is named by topic and day.* npm run import/],
  ['stories/_index.md', /A story is named by day and words.* npm run import/],
])('%s that holds a document is refused with what to do', (path, reason) => {
  const { good, faults, passedOver } = walked([path, digest])
  expect(good).toEqual([])
  expect(faults).toEqual([expect.stringMatching(reason)])
  expect(passedOver).toEqual({})
})

test('two names that are one but for case or Unicode form are both refused, each naming the other', () => {
  const { good, faults } = walked('digests/us-china/2026-01-21.md', 'digests/US-china/2026-01-21.md')
  expect(good).toEqual([])
  expect(faults.join('\n')).toMatch(/us-china\/2026-01-21.md: .*digests\/US-china\/2026-01-21.md/)
  expect(faults.join('\n')).toMatch(/US-china\/2026-01-21.md: .*digests\/us-china\/2026-01-21.md/)
  const forms = walked('stories/2025-05-23-caf\u00e9.md', 'stories/2025-05-23-cafe\u0301.md')
  expect(forms.faults.filter((fault) => fault.includes('The name is the same'))).toHaveLength(2)
})

test('a link is not followed, to a file, a folder or a whole kind', () => {
  const content = emptyContent()
  const outside = emptyContent()
  put(outside, 'us-china/2026-01-21.md', '---\n')
  mkdirSync(join(content, 'digests'))
  symlinkSync(join(outside, 'us-china'), join(content, 'digests/us-china'))
  symlinkSync(join(outside, 'us-china/2026-01-21.md'), join(content, 'digests/2026-01-22.md'))
  symlinkSync(outside, join(content, 'stories'))
  const { files } = walkContent(content)
  expect(files.map(({ path }) => path)).toEqual(['digests/2026-01-22.md', 'digests/us-china', 'stories'])
  for (const { faults } of files) expect(faults[0]?.reason).toMatch(/symbolic link/)
})
