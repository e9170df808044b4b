import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changed, editStory } from '@/test/digest/editing'
import { digestContext, parseDigest, parseStory, refusalOf } from '@/test/digest/parsing'
import { applyEdit } from '../apply-edit'
import { describeChanges } from '../changes'

const seed = readFileSync(
  'content/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist.md',
  'utf8',
)
const depict = (description: string) => ({ kind: 'image-description', description }) as const
const withImage = (...lines: string[]) =>
  `---\ntitle: T\ndate: 2025-05-23\noutlets: []\n${lines.join('\n')}\ndraft: false\n---\n\n## Summary\n\na\n`

test('one line changes, and the history says what', () => {
  const after = editStory(seed, depict('Flags of two countries on a\n long table.'))
  expect(changed(seed, after.text)).toEqual([
    expect.stringContaining('-  description: "The image depicts'),
    '+  description: "Flags of two countries on a long table."',
  ])
  expect(after.image).toEqual({ ...parseStory(seed).image, description: 'Flags of two countries on a long table.' })
  expect(describeChanges(parseStory(seed), after)).toEqual(['Image changed'])
})

test('the description it has changes no byte', () =>
  expect(editStory(seed, depict(parseStory(seed).image?.description ?? '')).text).toBe(seed))

test.each([
  [['image:', "  description: 'old'", '  source: e.com # kept'], ["  description: 'New: ”one”'"]],
  [['image:', '  description: old', '  source: e.com'], ['  description: "New: ”one”"']],
  [['image:', '  description: >-', '    old and', '    long', '  source: e.com'], ['  description: "New: ”one”"']],
  [['image:', '    source: e.com'], ['    description: "New: ”one”"']],
  [['image:', '  description:', '  source: e.com'], ['  description: "New: ”one”"']],
])('however it is written: %j', (lines, wanted) => {
  const after = editStory(withImage(...lines), depict('New: ”one”'))
  expect(after.image).toMatchObject({ description: 'New: ”one”', source: 'e.com' })
  for (const line of wanted) expect(after.text.split('\n')).toContain(line)
})

test.each(['"quoted"', "it's", '# no comment', '- x', '---', 'a: b', '新华网 “x”', '{a}', '\\n', ''])(
  '%j reads back as it was given',
  (text) => expect(editStory(seed, depict(text)).image?.description).toBe(text),
)

test('no image, an image on one line, and a digest', () => {
  expect(refusalOf(() => editStory(withImage('unknown: 1'), depict('x'))).faults[0]?.field).toBe('image.description')
  expect(editStory(withImage('image: { description: old, source: e.com }'), depict('x, y}')).image?.description).toBe(
    'x, y}',
  )
  const bare = withImage('image: { source: e.com }')
  expect(refusalOf(() => editStory(bare, depict('x'))).faults[0]?.reason).toContain('in the source file')
  const digest = parseDigest(readFileSync('content/digests/us-china/2026-01-21.md', 'utf8'))
  expect(refusalOf(() => applyEdit(digest, depict('x'), digestContext)).faults[0]?.field).toBe('image-description')
})

test('what is not kept as it was given is refused', () =>
  expect(refusalOf(() => editStory(seed, depict('x'.repeat(5001)))).faults).toMatchObject([
    { field: 'image.description', reason: expect.stringContaining('longer than 5000') },
  ]))
