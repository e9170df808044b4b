import { expect, test } from 'vitest'
import { parseStory } from '@/test/digest/parsing'
import { InvalidDocument } from '../invalid-document'

const story = `---
title: A story
date: 2025-05-23
outlets:
- {name: cnbc.com, count: 1}
- {name: scmp.com, count: 1}
image: {link: "https://e.com/i.jpg", source: cnn.com, description: Two flags}
draft: false
---

## Summary

First *paragraph*.

Second.

## Key Points

- One

## Articles

### Analysis: “A” [b] *c* | CNN \\# &amp;amp; x #1

Outlet: cnbc.com
Link: https://e.com/a

Its account.

In two.

### Watch What Happens if China Attacks Taiwan?

Another.
`
test('are read whole', () => {
  const read = parseStory(story)
  expect(read.warnings).toEqual([])
  expect(read).toMatchObject({
    day: '2025-05-23',
    outlets: [
      { name: 'cnbc.com', count: 1 },
      { name: 'scmp.com', count: 1 },
    ],
    image: { link: 'https://e.com/i.jpg', source: 'cnn.com', description: 'Two flags' },
    summary: 'First *paragraph*.\n\nSecond.',
    keyPoints: [{ plain: 'One' }],
    articles: [
      {
        title: 'Analysis: “A” [b] *c* | CNN # &amp; x #1',
        outlet: 'cnbc.com',
        link: 'https://e.com/a',
        account: 'Its account.\n\nIn two.',
      },
      {
        title: 'Watch What Happens if China Attacks Taiwan?',
        outlet: undefined,
        link: undefined,
        account: 'Another.',
      },
    ],
  })
})

test.each([
  ['count: 1', 'count: -1'],
  ['count: 1', 'count: "1"'],
  ['name: cnbc.com', 'nom: cnbc.com'],
  ['image: {', 'image: x # {'],
])('with %j as %j are refused', (right, wrong) => {
  expect(() => parseStory(story.replace(right, wrong))).toThrow(InvalidDocument)
})

test.each([
  ['count: 1', 'count: 2', 'count-disagrees'],
  ['## Summary', '## Something', 'no-summary'],
  ['- One', '', 'no-highlights'],
  ['- One', '> One', 'stray-text'],
  ['Link: https://e.com/a', 'Link: javascript:alert(1)', 'unlinked-source'],
  ['https://e.com/i.jpg', 'data:image/png,x', 'unlinked-address'],
  ['First *paragraph*', '[x](file:///x)', 'unlinked-address'],
  ['Another.', '<javascript:x>', 'unlinked-address'],
  ['- One', '- [x](/y)', 'unlinked-address'],
  [', description: Two flags', '', 'image-without-description'],
  ['Another.', '', 'no-account'],
])('with %j as %j are held', (right, wrong, code) => {
  const held = parseStory(story.replace(right, wrong)).warnings.filter((warning) => warning.holds)
  expect(held.map((warning) => warning.code)).toContain(code)
})

test('cut off are refused', () => {
  expect(() => parseStory(story.slice(0, story.indexOf('### Watch') + 12))).toThrow(/cut off/)
})
