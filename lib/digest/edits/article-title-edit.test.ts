import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changed, editStory, idOf } from '@/test/digest/editing'
import { digestContext, parseDigest, parseStory, refusalOf } from '@/test/digest/parsing'
import { applyEdit } from '../apply-edit'
import type { Document, Story } from '../document'

const [file] = ['content/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist.md']
const seed = readFileSync(file as string, 'utf8')
const retitle = (index: number, title: string) => (story: Document) =>
  ({ kind: 'article-title', id: idOf(story, index + 1), title }) as const
const titles = (story: Story) => story.articles.map(({ title }) => title)

test('one title is one changed line; accounts, outlets and the other titles stay', () => {
  const before = parseStory(seed)
  const after = editStory(seed, retitle(2, 'What’s China aiming for in US trade negotiations?'))
  expect(changed(seed, after.text)).toHaveLength(2)
  expect(titles(after)).toEqual(titles(before).with(2, 'What’s China aiming for in US trade negotiations?'))
  expect(after.articles.map(({ account }) => account)).toEqual(before.articles.map(({ account }) => account))
})

test('the same title changes no byte', () => {
  expect(editStory(seed, retitle(0, parseStory(seed).articles[0]?.title ?? '')).text).toBe(seed)
})

test.each(['a [b] c | d', '新华网 #', 'ends ###', '# x', '&amp; <b>', 'a\\*b', '**bold**', '- x', '1. x'])(
  'a title of %j reads back as it was given',
  (title) => expect(editStory(seed, retitle(0, title)).articles[0]?.title).toBe(title.trim()),
)

test.each([
  ['a\nb', 'line break'],
  ['  ', 'is empty'],
  ['\u200B', 'is empty'],
])('a title of %j is refused by name', (title, reason) =>
  expect(refusalOf(() => editStory(seed, retitle(1, title))).faults).toMatchObject([
    { field: 'articles[1].title', reason: expect.stringContaining(reason) },
  ]),
)

test('no such article, or no story', () => {
  expect(refusalOf(() => editStory(seed, retitle(9, 'x'))).faults[0]?.field).toBe('articles')
  const digest = parseDigest(readFileSync('content/digests/us-china/2026-01-21.md', 'utf8'))
  expect(refusalOf(() => applyEdit(digest, retitle(0, 'x')(digest), digestContext)).faults[0]?.field).toBe(
    'article-title',
  )
})
