import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changed, edit, edited, idOf, list } from '@/test/digest/editing'
import { parseDigest, parseStory, refusalOf, storyContext } from '@/test/digest/parsing'
import { applyEdit } from '../apply-edit'
import { describeChanges } from '../changes'
import type { Document } from '../document'

const seed = readFileSync('content/digests/us-china/2026-02-12.md', 'utf8')
const retitle = (number: number, title: string) => (digest: Document) =>
  ({ kind: 'source-title', id: idOf(digest, number), title }) as const
const small = `${list('- a')}\n1. [en-US] [One [video]](https://e.com/1 "hint") - BBC (1/21/2026)\n2. [Two](<https://e.com/2>) - 新华网\n`

test('one title is one changed line; link, outlet, date and every other source stay', () => {
  const before = parseDigest(seed)
  const after = edit(seed, retitle(7, 'China trade negotiator met Westinghouse Electric CEO'))
  expect(changed(seed, after.text)).toHaveLength(2)
  expect(after.sources.map(({ title }) => title)).toEqual(
    before.sources.map(({ title }) => title).with(6, 'China trade negotiator met Westinghouse Electric CEO'),
  )
  expect(after.sources.map(({ title: _, ...rest }) => rest)).toEqual(
    before.sources.map(({ title: _, ...rest }) => rest),
  )
})

test('every title of the seeds can be retyped as it is, and is then no change', () => {
  for (const { number, title } of parseDigest(seed).sources)
    expect(edited(seed, retitle(number, ` ${title} `))).toEqual([])
})

test('what stands around the title keeps its bytes', () => {
  expect(edited(small, retitle(1, 'One'))).toEqual([
    '-1. [en-US] [One [video]](https://e.com/1 "hint") - BBC (1/21/2026)',
    '+1. [en-US] [One](https://e.com/1 "hint") - BBC (1/21/2026)',
  ])
  expect(edited(small, retitle(2, '二'))).toEqual([
    '-2. [Two](<https://e.com/2>) - 新华网',
    '+2. [二](<https://e.com/2>) - 新华网',
  ])
})

test.each([
  'a [b] c | d',
  'a ] b [',
  'x](https://evil.example) - CNN',
  '新华网 #',
  '&amp; <b>',
  'a\\*b\\',
  '**bold**',
  '[en-US] [x',
  '1. x',
])('a title of %j reads back as it was given', (title) => {
  for (const number of [1, 2]) expect(edit(small, retitle(number, title)).sources[number - 1]?.title).toBe(title)
})

test.each([
  ['a\nb', 'line break'],
  ['  ', 'is empty'],
  ['\u200B', 'is empty'],
])('a title of %j is refused by name', (title, reason) =>
  expect(refusalOf(() => edit(small, retitle(2, title))).faults).toMatchObject([
    { field: 'sources[1].title', reason: expect.stringContaining(reason) },
  ]),
)

test('a source on several lines, one that is not there, and a story', () => {
  const wrapped = small.replace('[Two]', '[Two\n   more]')
  expect(parseDigest(wrapped).sources[1]?.title).toBe('Two more')
  expect(refusalOf(() => edit(wrapped, retitle(2, 'x'))).faults[0]?.reason).toContain('several lines')
  expect(edit(wrapped, retitle(1, 'x')).sources.map(({ title }) => title)).toEqual(['x', 'Two more'])
  expect(refusalOf(() => edit(small, retitle(9, 'x'))).faults[0]?.field).toBe('sources')
  const story = parseStory('---\ntitle: T\ndate: 2025-05-23\noutlets: []\ndraft: false\n---\n\n## Summary\n\na\n')
  const refused = refusalOf(() => applyEdit(story, retitle(1, 'x')(story), storyContext))
  expect(refused.faults[0]).toMatchObject({ field: 'source-title', reason: 'is a field of digests only' })
})

test('the history says so', () => {
  expect(describeChanges(parseDigest(small), edit(small, retitle(1, 'One')))).toEqual(['Sources: source 1 changed'])
})
