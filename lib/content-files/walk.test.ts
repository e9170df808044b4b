import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyContent, put } from './specimen'
import { walkContent } from './walk'

/** `path: reason` of each fault, and the paths without any. */
function walked(...paths: string[]) {
  const content = emptyContent()
  for (const path of paths) put(content, path, '---\n')
  const files = walkContent(content)
  return {
    good: files.filter(({ faults }) => faults.length === 0).map(({ kind, slug }) => `${kind} ${slug}`),
    faults: files.flatMap(({ path, faults }) => faults.map(({ reason }) => `${path}: ${reason}`)),
  }
}

test('digests and stories are found where they belong; what is no document is left alone', () => {
  const { good, faults } = walked(
    'digests/us-china/2026-01-21.md',
    'stories/2025-05-23-some-words.md',
    'README.md',
    'topics.yaml',
    'digests/us-china/notes.txt',
    'digests/us-china/.2026-01-22.md.swp',
    'digests/us-china/.2026-01-23.md.f00',
    'digests/.hidden/2026-01-21.md',
    'digests/us-china/2026-01-24.md~',
  )
  expect(good).toEqual(['digest us-china/2026-01-21', 'story 2025-05-23-some-words'])
  expect(faults).toEqual([])
})

test.each([
  'digests/2026-01-21.md',
  'digests/us-china/deep/2026-01-21.md',
  'digests/us-china/2026-02-30.md',
  'digests/us-china/today.md',
  'digests/admin/2026-01-21.md',
  'digests/%2e%2e/2026-01-21.md',
  'digests/US-China/2026-01-21.md',
  'digests/us-china/2026-01-21.MD',
  'digests/us-china/2026-01-21.mdx',
  'digests/us-china/2026-01-21.md/inside.md',
  'stories/no-date.md',
  'stories/2025-05-23-Café.md',
  'stories/2025-05-23-a\nb.md',
  'loose.md',
])('%s is refused by its name', (path) => {
  const { good, faults } = walked(path)
  expect(good).toEqual([])
  expect(faults.length).toBeGreaterThan(0)
})

test('two names that are one but for case or Unicode form are both refused, each naming the other', () => {
  const { good, faults } = walked('digests/us-china/2026-01-21.md', 'digests/US-china/2026-01-21.md')
  expect(good).toEqual([])
  expect(faults.join('\n')).toMatch(/us-china\/2026-01-21.md: .*digests\/US-china\/2026-01-21.md/)
  expect(faults.join('\n')).toMatch(/US-china\/2026-01-21.md: .*digests\/us-china\/2026-01-21.md/)
  const forms = walked('stories/2025-05-23-caf\u00e9.md', 'stories/2025-05-23-cafe\u0301.md')
  expect(forms.faults.filter((fault) => fault.includes('same name'))).toHaveLength(2)
})

test('a link is not followed, to a file, a folder or a whole kind', () => {
  const content = emptyContent()
  const outside = emptyContent()
  put(outside, 'us-china/2026-01-21.md', '---\n')
  mkdirSync(join(content, 'digests'))
  symlinkSync(join(outside, 'us-china'), join(content, 'digests/us-china'))
  symlinkSync(join(outside, 'us-china/2026-01-21.md'), join(content, 'digests/2026-01-22.md'))
  symlinkSync(outside, join(content, 'stories'))
  const files = walkContent(content)
  expect(files.map(({ path }) => path)).toEqual(['digests/2026-01-22.md', 'digests/us-china', 'stories'])
  for (const { faults } of files) expect(faults[0]?.reason).toMatch(/symbolic link/)
})
