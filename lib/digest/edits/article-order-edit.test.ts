import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editStory, idOf } from '@/test/digest/editing'
import { digestContext, parseDigest, parseStory, refusalOf } from '@/test/digest/parsing'
import { applyEdit } from '../apply-edit'
import { describeChanges } from '../changes'
import type { Document, Story } from '../document'

const seed = readFileSync(
  'content/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist.md',
  'utf8',
)
const reorder =
  (...order: number[]) =>
  (story: Document) =>
    ({ kind: 'article-order', ids: order.map((place) => idOf(story, place + 1)) }) as const
const titles = ({ articles }: Story) => articles.map(({ title }) => title)
const linesOf = (text: string) => text.split('\n').toSorted()

const front = '---\ntitle: T\ndate: 2025-05-23\noutlets: []\ndraft: false\n---\n'
const three = `${front}
## Key Points

- a <!-- sources: 1, 3 -->
- b <!--sources:2,1-->
- c

## Articles

Said first.

### One
Outlet: BBC
Link: https://e.com/1
text one


### Two

text two
<!-- a comment -->

### Three

text three`

test('every article of the seed goes with its account and its outlet, and no line is lost', () => {
  const before = parseStory(seed)
  const backwards = before.articles.map((_, index) => index).reverse()
  const after = editStory(seed, reorder(...backwards))
  const told = ({ articles }: Story) => articles.map(({ title, account, outlet }) => ({ title, account, outlet }))
  expect(told(after)).toEqual(told(before).reverse())
  expect(linesOf(after.text)).toEqual(linesOf(seed))
  expect(editStory(after.text, reorder(...backwards)).text).toBe(seed)
})

test('blank lines and the open end of the file stay where they are', () => {
  const after = editStory(three, reorder(2, 0, 1))
  expect(after.text.slice(after.text.indexOf('## Articles'))).toBe(`## Articles

Said first.

### Three

text three


### One
Outlet: BBC
Link: https://e.com/1
text one

### Two

text two
<!-- a comment -->`)
})

test('key points go on naming the same articles, and one whose numbers stay keeps its bytes', () => {
  const after = editStory(three, reorder(0, 2, 1))
  expect(after.keyPoints.map(({ markdown }) => markdown)).toEqual([
    'a <!-- sources: 1, 2 -->',
    'b <!-- sources: 1, 3 -->',
    'c',
  ])
  const odd = three.replace('1, 3', '3, x')
  expect(editStory(odd, reorder(0, 2, 1)).keyPoints[0]?.markdown).toBe('a <!-- sources: 2, x -->')
  expect(editStory(three, reorder(2, 1, 0)).keyPoints[2]?.markdown).toBe('c')
})

test('the order it has changes no byte', () => expect(editStory(three, reorder(0, 1, 2)).text).toBe(three))

test('an article that is not named leaves, and with it its place among the outlets and below the key points', () => {
  const counted = three.replace('outlets: []', 'outlets:\n  - name: BBC\n    count: 2\n  - {name: CNN, count: 1}')
  const twice = counted.replace('### Two\n', '### Two\nOutlet: CNN\n')
  const after = editStory(twice, reorder(2, 0))
  expect(titles(after)).toEqual(['Three', 'One'])
  expect(after.outlets).toEqual([{ name: 'BBC', count: 2 }])
  expect(after.keyPoints.map(({ markdown }) => markdown)).toEqual([
    'a <!-- sources: 1, 2 -->',
    'b <!-- sources: 2 -->',
    'c',
  ])
  expect(after.text.endsWith('text one')).toBe(true)
  expect(editStory(twice, reorder(1, 2)).outlets).toEqual([
    { name: 'BBC', count: 1 },
    { name: 'CNN', count: 1 },
  ])
  const none = editStory(twice, reorder())
  expect(none.articles).toEqual([])
  expect(none.text).toContain('Said first.')
  expect(editStory(seed, reorder(1, 2, 3)).outlets).toEqual(
    parseStory(seed).outlets.filter(({ name }) => name !== 'cbsnews.com'),
  )
  const unsaid = seed.replace('Outlet: cbsnews.com\n', '')
  expect(editStory(unsaid, reorder(1, 2, 3)).outlets).toEqual(parseStory(seed).outlets)
})

test('line ends of another system are kept', () => {
  const windows = three.replaceAll('\n', '\r\n')
  expect(editStory(windows, reorder(1, 2, 0)).text).toBe(
    editStory(three, reorder(1, 2, 0)).text.replaceAll('\n', '\r\n'),
  )
})

test.each([[[0, 1, 1]], [[0, 1, 3]], [[0, 1, 2, 3]]])('%j is no order', (order) =>
  expect(refusalOf(() => editStory(three, reorder(...order))).faults).toMatchObject([
    { field: 'articles', reason: expect.stringContaining('an article is listed twice or does not exist') },
  ]),
)

test('an article that leaves something open cannot come before another', () => {
  const open = `${three}\n\n\`\`\`\ncode`
  expect(refusalOf(() => editStory(open, reorder(2, 0, 1))).faults).toMatchObject([
    { field: 'articles', reason: expect.stringContaining('run into the next') },
  ])
  expect(titles(editStory(open, reorder(1, 0, 2)))).toEqual(['Two', 'One', 'Three'])
})

test('the history says what moved, not that key points were named anew', () => {
  const before = parseStory(three)
  expect(describeChanges(before, editStory(three, reorder(2, 0, 1)))).toEqual(['Articles: title 1 moved'])
  const renamed = editStory(three, reorder(2, 0, 1), {
    kind: 'highlights',
    section: 'key-points',
    highlights: ['a', 'b <!-- sources: 2, 3 -->', 'c'],
  })
  expect(describeChanges(before, renamed)).toEqual([
    'Key points: sources of point 1 changed',
    'Articles: title 1 moved',
  ])
})

test('a digest has no articles to put in order', () => {
  const digest = parseDigest(readFileSync('content/digests/us-china/2026-01-21.md', 'utf8'))
  expect(refusalOf(() => applyEdit(digest, reorder(0)(digest), digestContext)).faults[0]?.field).toBe('article-order')
})

test('the history says that an article has left', () => {
  expect(describeChanges(parseStory(three), editStory(three, reorder(1, 2)))).toEqual(['Articles: title 1 removed'])
})
