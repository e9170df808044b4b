import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { digestFields, storyFields } from '@/lib/digest/front-matter/fields'
import { parseDocument } from '@/lib/digest/parse'
import { typeFiles } from './contentlayer/staging'

const examples = [...readFileSync('content/README.md', 'utf8').matchAll(/^```markdown\n(.*?)^```/gms)].map(
  ([, text]) => text ?? '',
)
const [digest = '', story = ''] = examples

test('the examples of content/README.md are documents, and show what they say', async () => {
  const context = { origin: 'content/README.md', timeZone: 'UTC' }
  const read = parseDocument(digest, { ...context, kind: 'digest', slug: 'us-china/2026-02-12' })
  expect(read.warnings.map(({ code }) => code)).toEqual(['unknown-key'])
  expect(read).toMatchObject({
    standing: {
      draft: false,
      publishAt: expect.any(Date),
      embargoUntil: expect.any(Date),
      unpublishAt: expect.any(Date),
      submitted: expect.any(Date),
      withdrawn: expect.any(Date),
      reviewed: expect.any(Date),
    },
    corrections: [{ note: expect.any(String) }],
    draftedBy: { pipeline: 'night-desk 3', run: '20260212T040025Z', model: 'qwen3:8b', promptVersion: '1' },
    unknown: { 'x-region': 'pacific' },
  })
  if (read.kind === 'digest') expect(read.perspectives.map(({ sources }) => sources.length)).toEqual([2, 1])
  expect(parseDocument(story, { ...context, kind: 'story', slug: '2025-05-23-trade-talks-resume' }).warnings).toEqual(
    [],
  )
  const paths = ['digests/us-china/2026-02-12.md', 'stories/2025-05-23-trade-talks-resume.md']
  const typed = await typeFiles(paths.map((path, index) => ({ path, text: examples[index] ?? '' })))
  expect([...typed.values()].map(({ kind }) => kind)).toEqual(['typed', 'typed'])
})

test('what drafted a document may be anything that other programs write', async () => {
  const front = 'pipeline: {name: x}\nrun: 7\nmodel: [a]\npromptVersion: 2.5'
  const text = story.replace('\n', `\n${front}\n`)
  const typed = await typeFiles([{ path: 'stories/2025-05-23-trade-talks-resume.md', text }])
  expect([...typed.values()]).toMatchObject([{ kind: 'typed' }])
})

test('every key that the parser reads is in the shapes for Contentlayer and in content/README.md', () => {
  const shapes = readFileSync('contentlayer.config.ts', 'utf8')
  const readme = readFileSync('content/README.md', 'utf8')
  for (const key of [...Object.keys(digestFields.shape), ...Object.keys(storyFields.shape)]) {
    expect(shapes, key).toMatch(new RegExp(`\\b${key}: \\{ type:`))
    expect(readme, key).toMatch(new RegExp(`^\\|[^|]*\`${key}\``, 'm'))
  }
})
