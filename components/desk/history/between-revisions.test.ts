import { expect, test } from 'vitest'
import { applyEdit } from '@/lib/digest/apply-edit'
import type { Document } from '@/lib/digest/document'
import type { Edit } from '@/lib/digest/edit'
import { parseDocument } from '@/lib/digest/parse'
import { partsBetween } from './between-revisions'

const context = { kind: 'digest', slug: 'us-china/2026-02-05', origin: 'a specimen', timeZone: 'UTC' } as const
const before = parseDocument(
  `---
title: Talks
date: 2026-02-05T04:00:00Z
topic: us-china
topicName: US vs China
articleCount: 3
sources: ["CNN", "CGTN"]
perspectives:
  - id: us
    name: United States
    count: 2
  - id: china
    name: China
    count: 1
draft: true
---

## Overall Highlights

- Both sides met in Geneva on Monday. <!-- sources: 1, 3 -->

## United States Perspective

- Here. <!-- sources: 1 -->

## China Perspective

- There. <!-- sources: 3 -->

## Sources

1. [One](https://example.org/1) - CNN
2. [Two](https://example.org/2) - CNN
3. [Three](https://example.org/3) - CGTN
`,
  context,
)
const edited = (...edits: Edit[]) =>
  edits.reduce<Document>((document, edit) => applyEdit(document, edit, context), before)
const told = (after: Document) =>
  partsBetween(before, after).map(({ name, pairs }) => [name, ...pairs.map(({ theirs, mine }) => [theirs, mine])])

test('the same text differs in nothing', () => expect(told(before)).toEqual([]))

test('a source that was removed is told, and lines that only count anew are not', () => {
  expect(told(edited({ kind: 'sources-left-out', ids: ['https://example.org/2'] }))).toEqual([
    ['Source 2', ['Two', undefined]],
  ])
})

test('a source that was added is told, and lines that only count on are not', () => {
  const source = { title: 'New', outlet: 'BBC', link: 'https://example.org/new' }
  expect(told(edited({ kind: 'source-added', perspective: 'us', source }))).toEqual([
    ['New source, United States', [undefined, 'New, BBC']],
  ])
})

test('what was put in above a highlight does not part it from what it was', () => {
  const highlights = ['The ministry confirmed it.', 'Both sides met in Geneva on Monday, late. <!-- sources: 1, 3 -->']
  const after = edited({ kind: 'highlights', section: 'overall', highlights })
  expect(told(after)).toEqual([
    [
      'Overall highlights',
      [undefined, 'The ministry confirmed it.'],
      [
        'Both sides met in Geneva on Monday. <!-- sources: 1, 3 -->',
        'Both sides met in Geneva on Monday, late. <!-- sources: 1, 3 -->',
      ],
    ],
  ])
})
