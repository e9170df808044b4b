import { expect, test } from 'vitest'
import { parseDigest, parseStory } from '@/test/digest/parsing'
import { whole } from '@/test/digest/whole-digest'
import { searchColumns } from './search-columns'

const wordsOf = (columns: object) => new Set(JSON.stringify(columns).match(/wo\d+/g))

test('whatever a digest shows can be found: text between highlights, further sections, unread sources, corrections', () => {
  const text = whole
    .replace('draft: false', 'corrections:\n  - at: 2026-01-22\n    note: wo1\ndraft: false')
    .replace('- a\n', 'wo2\n\n- wo3\n  - wo4\n\n| wo5 | wo6 |\n| --- | --- |\n| wo7 | wo8 |\n')
    .replace('- c\n', 'wo9 says.\n\n> wo10\n\n### wo11\n\n• wo12\n')
    .replace('\n## Sources', '\n## wo13\n\nwo14[^n]\n\n[^n]: wo15\n\n- wo16\n\n## Sources')
    .replace('[B](https://e.com/x)', 'wo17')
  const found = wordsOf(searchColumns(parseDigest(`${text}\nwo18 below.\n`)))
  expect([...found].sort()).toEqual(Array.from({ length: 18 }, (_, index) => `wo${index + 1}`).sort())
})

test('so can whatever a story shows', () => {
  const text = `---
title: wo1
date: 2025-05-23
outlets: [{name: wo2, count: 1}]
corrections: [{at: 2025-05-24, note: wo3}]
draft: false
---

## Summary

wo4

## Key Points

- wo5

wo6

## Articles

### wo7

wo8

## Not assigned to an article

wo9
`
  expect(wordsOf(searchColumns(parseStory(text))).size).toBe(9)
})
