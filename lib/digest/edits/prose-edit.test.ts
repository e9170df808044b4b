import { expect, test } from 'vitest'
import { changed, edit, editStory, seed } from '@/test/digest/editing'
import { InvalidDocument } from '../invalid-document'

const story = `---
title: A story
date: 2025-05-23
draft: false
---

## Summary

One paragraph.
Another line.

<!--more-->

## Key Points

- A point

## Articles

### One

Outlet: cnbc.com

The account.

### Two
`

test('summary, account and key points are edited line by line', () => {
  const after = editStory(
    story,
    { kind: 'summary', summary: 'One paragraph.\nA new line.' },
    { kind: 'account', id: 'One', account: 'Another account.\n\nIn two.' },
    { kind: 'account', id: 'Two', account: 'Its text.' },
    { kind: 'highlights', section: 'key-points', highlights: ['A point', 'And *another*'] },
  )
  expect(changed(story, after.text)).toEqual([
    '-Another line.',
    '+A new line.',
    '+- And *another*',
    '-The account.',
    '+Another account.',
    '+In two.',
    '+',
    '+',
    '+Its text.',
  ])
  expect(after.articles.map(({ account }) => account)).toEqual(['Another account.\n\nIn two.', 'Its text.'])
})

test('missing sections are put in their place', () => {
  const bare = '---\ntitle: A story\ndate: 2025-05-23\n---\n\n## Articles\n\n### One\n\nText.\n'
  const after = editStory(
    bare,
    { kind: 'highlights', section: 'key-points', highlights: ['p'] },
    { kind: 'summary', summary: 's' },
  )
  expect(after.text).toBe(bare.replace('## Articles', '## Summary\n\ns\n\n## Key Points\n\n- p\n\n## Articles'))
})

test.each(['## Another section', 'x\n===', '```\nopen', 'x [y](file:///etc)'])(
  'a summary of %j is refused',
  (summary) => {
    expect(() => editStory(story, { kind: 'summary', summary })).toThrow(InvalidDocument)
  },
)

test.each(['### Another article', 'Link: https://example.com\n\nx', '```\nopen'])(
  'an account of %j is refused',
  (account) => {
    expect(() => editStory(story, { kind: 'account', id: 'One', account })).toThrow(InvalidDocument)
  },
)

test('digests have none of these', () => {
  expect(() => edit(seed, { kind: 'summary', summary: 'x' })).toThrow(InvalidDocument)
  expect(() => editStory(story, { kind: 'account', id: 'Three', account: 'x' })).toThrow(InvalidDocument)
})

test('a comment within a text is kept', () => {
  const text = story.replace('Another line.', '<!--more-->\nAnother line.')
  expect(editStory(text, { kind: 'summary', summary: 'All new.' }).text.match(/<!--more-->/g)).toHaveLength(2)
})
