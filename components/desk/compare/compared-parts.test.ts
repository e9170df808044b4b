import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { changed } from '../state/change'
import { draftOf, lineOf } from '../state/draft'
import { comparedParts, partsOf } from './compared-parts'

const context = { kind: 'story', slug: '2025-05-23-talks', origin: 'a specimen', timeZone: 'UTC' } as const
const story = parseDocument(
  `---
title: Talks
date: 2025-05-23
outlets: []
draft: false
---

## Key Points

- One. <!-- sources: 1 -->

## Articles

### A

of a

### B

of b
`,
  context,
)
const draft = draftOf(story)
const moved = changed(draft, { kind: 'article-order', ids: ['B', 'A'] })
const shown = (...args: Parameters<typeof comparedParts>) =>
  comparedParts(...args).map(({ name, pairs }) => [name, ...pairs.flatMap(({ theirs, mine }) => [theirs, mine])])

test('the same texts differ in nothing', () => expect(shown(story, draft)).toEqual([]))

test('another order of the articles is one part; what rests on them is the same', () => {
  expect(shown(story, moved)).toEqual([['Order of the articles', 'A', 'B', 'B', 'A']])
})

test('an order says of each title where it stood, though two have the same words', () => {
  if (story.kind !== 'story') throw new Error(story.kind)
  const twins = { ...story, articles: story.articles.map((article) => ({ ...article, title: 'A' })) }
  const [order] = comparedParts(twins, changed(draftOf(twins), { kind: 'article-order', ids: ['B', 'A'] }))
  expect(order?.pairs.map(({ theirs, mine, was }) => [theirs, mine, was])).toEqual([
    ['A', 'A', 1],
    ['A', 'A', 0],
  ])
})

test('what is retyped is compared with the article it was, whatever its place', () => {
  const retyped = changed(moved, { kind: 'account', id: 'B', text: 'of me' })
  expect(shown(story, retyped)).toEqual([
    ['Order of the articles', 'A', 'B', 'B', 'A'],
    ['Article 2', 'of b', 'of me'],
  ])
})

test('what is put into the form names the articles as the form counts them', () => {
  const mine = changed(draft, {
    kind: 'add',
    section: 'key-points',
    line: lineOf('n', 'Two. <!-- sources: 2 -->', ['A', 'B']),
  })
  const points = comparedParts(story, mine, moved).find(({ name }) => name === 'Key points')
  expect(points?.pairs.at(-1)?.mine).toBe('Two. <!-- sources: 1 -->')
  const order = comparedParts(story, moved, draft).find(({ name }) => name === 'Order of the articles')
  expect(changed(draft, order?.put?.('') ?? { kind: 'title', text: '' })).toEqual(moved)
})

test('a file is compared line by line, once theirs is there; it is put in as a whole', () => {
  const mine = { ...draft, file: { base: 'a\nb\nc', text: 'a\nmine\nc' } }
  expect(partsOf(story, mine, undefined)).toBeUndefined()
  expect(partsOf(story, mine, { base: mine.file.text })).toEqual([])
  const [part] = partsOf(story, mine, { base: 'a\ntheirs\nc' }) ?? []
  expect(part?.pairs.map(({ theirs, mine }) => [theirs, mine])).toEqual([['theirs', 'mine']])
  expect(part?.put?.('')).toEqual({ kind: 'open-file', file: { base: 'a\ntheirs\nc', text: mine.file.text } })
})

test('what mine leaves out is left out of theirs; what theirs has not at all is there to be read', () => {
  const mine = changed(draft, { kind: 'leave-out', id: 'A' })
  const [part, ...rest] = comparedParts(story, mine)
  expect([part?.kind, part?.name, part?.pairs[0]?.theirs]).toEqual(['left-out', 'Article 1', 'A'])
  expect(rest).toEqual([])
  expect(changed(draft, part?.put?.('') ?? { kind: 'title', text: '' })).toEqual(mine)

  const fewer = parseDocument(story.text.replace('### B\n\nof b\n', ''), { ...context, origin: 'theirs' })
  const typed = changed(draft, { kind: 'account', id: 'B', text: 'mine of b' })
  expect(shown(fewer, typed)).toEqual([['“B”, which their text does not have', undefined, 'mine of b']])
  expect(comparedParts(fewer, typed)[0]?.put).toBeUndefined()
})

const digestContext = { kind: 'digest', slug: 'us-china/2026-02-05', origin: 'a specimen', timeZone: 'UTC' } as const
const digest = parseDocument(
  `---
title: Talks
date: 2026-02-05T04:00:00Z
topic: us-china
topicName: US vs China
articleCount: 2
sources: ["CNN", "CGTN"]
perspectives:
  - id: us
    name: United States
    count: 1
  - id: china
    name: China
    count: 1
draft: true
---

## Overall Highlights

- Both. <!-- sources: 1, 2 -->

## Sources

1. [One](https://example.org/1) - CNN
2. [Two](https://example.org/2) - CGTN
`,
  digestContext,
)

test('what mine adds is a part of its own; once it is in the form, nothing differs', () => {
  const link = 'https://example.org/new'
  const source = { id: link, title: 'New', added: { side: 'us', outlet: 'BBC', link } }
  const before = draftOf(digest)
  const mine = changed(before, { kind: 'add-source', source })
  const [part, ...rest] = comparedParts(digest, mine)
  expect([part?.kind, part?.name, part?.pairs[0]?.mine]).toEqual(['added', 'New source, United States', 'New, BBC'])
  // Lines with new numbers only are equal.
  expect(rest).toEqual([])
  const form = changed(before, part?.put?.('') ?? { kind: 'title', text: '' })
  expect(form).toEqual(mine)
  expect(comparedParts(digest, mine, form)).toEqual([])
})

test('an article that mine adds is a part of its own, too', () => {
  const added = { outlet: 'BBC', link: 'https://example.org/c' }
  const mine = changed(draft, { kind: 'add-article', article: { id: added.link, title: 'C', account: 'of c', added } })
  const [part, ...rest] = comparedParts(story, mine)
  expect([part?.kind, part?.name, part?.pairs[0]?.mine, rest]).toEqual(['added', 'New article: C', 'of c', []])
  expect(changed(draft, part?.put?.('') ?? { kind: 'title', text: '' })).toEqual(mine)
  expect(comparedParts(story, mine, mine)).toEqual([])
})
