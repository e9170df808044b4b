import { describe, expect, test } from 'vitest'
import { applyEdits } from '@/lib/digest/apply-edit'
import type { Document } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import { changed } from './change'
import { type ArticleDraft, type Draft, draftOf, type SourceDraft, textsOf } from './draft'
import { editsBetween } from './edits'
import { keptIds, numbersIn } from './numbers'
import { afterSave, onto } from './onto'
import { readDraft } from './read-draft'

const digestContext = { kind: 'digest', slug: 'us-china/2026-02-05', origin: 'a specimen', timeZone: 'UTC' } as const
const storyContext = { kind: 'story', slug: '2026-02-05-talks', origin: 'a specimen', timeZone: 'UTC' } as const

const digest = parseDocument(
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
  - id: eu
    name: Europe
    count: 0
  - id: china
    name: China
    count: 1
draft: true
---

## Overall Highlights

- Both. <!-- sources: 1, 3 -->

## United States Perspective

- Here. <!-- sources: 1 -->

## China Perspective

- There. <!-- sources: 3 -->

## Sources

1. [One](https://example.org/1) - CNN
2. not a source
3. [Three](https://example.org/3) - CGTN
`,
  digestContext,
)
const source = (side: string, name: string): SourceDraft => {
  const link = `https://example.org/${name}`
  return { id: link, title: `Of ${name}`, added: { side, outlet: 'CNN', link, date: '2026-02-04' } }
}
const add = (draft: Draft, ...sources: SourceDraft[]) =>
  sources.reduce((before, one) => changed(before, { kind: 'add-source', source: one }), draft)
const texts = (draft: Draft) => Object.keys(draft.lists).flatMap((section) => textsOf(draft, section))
const numbers = (draft: Draft) =>
  Object.fromEntries(
    keptIds(draft)
      .map((id) => [id.slice(20), numbersIn(draft)(id)])
      .filter(([name]) => name),
  )
const of = (name: string) => `https://example.org/${name}`

function saved(before: Document, draft: Draft, context: typeof digestContext | typeof storyContext) {
  const edits = editsBetween(draftOf(before), draft)
  const after = applyEdits(before, edits, context)
  const base = draftOf(after)
  return { edits, after, base, form: afterSave(draft, draft, base) }
}

describe('a source that is added', () => {
  const base = draftOf(digest)

  test('is a row more at the end of its side; those below are counted on, and lines name those they named', () => {
    const added = add(base, source('us', 'x'))
    expect(numbers(added)).toEqual({ '1': 1, x: 3, '3': 4 })
    expect(texts(added)).toEqual([
      'Both. <!-- sources: 1, 4 -->',
      'Here. <!-- sources: 1 -->',
      'There. <!-- sources: 4 -->',
    ])
    expect(add(added, source('us', 'x'))).toBe(added)
  })

  test('is one edit; lines that only count on are none, one that cites it is', () => {
    const added = add(base, source('us', 'x'))
    const edit = {
      kind: 'source-added',
      perspective: 'us',
      source: { title: 'Of x', outlet: 'CNN', link: 'https://example.org/x', date: '2026-02-04' },
    }
    expect(editsBetween(base, added)).toEqual([edit])
    const cited = changed(added, { kind: 'refer', section: 'us', id: 'us-0', sources: [of('1'), of('x')] })
    const retitled = changed(cited, { kind: 'source-title', id: of('x'), text: 'Better' })
    expect(editsBetween(base, retitled)).toEqual([
      { ...edit, source: { ...edit.source, title: 'Better' } },
      { kind: 'highlights', section: 'us', highlights: ['Here. <!-- sources: 1, 3 -->'] },
    ])
  })

  test('removed again, it leaves nothing behind', () => {
    const removed = changed(add(base, source('us', 'x')), { kind: 'leave-out', id: of('x') })
    expect(removed).toEqual(base)
  })

  const cases: [string, (draft: Draft) => Draft][] = [
    ['one of the first side', (draft) => add(draft, source('us', 'x'))],
    ['one of the last', (draft) => add(draft, source('china', 'x'))],
    ['one of a side that has none', (draft) => add(draft, source('eu', 'x'))],
    ['several, in whatever order', (draft) => add(draft, source('china', 'x'), source('eu', 'y'), source('us', 'z'))],
    ['two of one side', (draft) => add(draft, source('us', 'x'), source('us', 'y'))],
    [
      'where another is left out',
      (draft) => add(changed(draft, { kind: 'leave-out', id: of('1') }), source('us', 'x'), source('china', 'y')),
    ],
  ]

  test.each(cases)('%s: the server counts as the form does, and the form is clean once it is saved', (_, work) => {
    const draft = work(base)
    const sources = draft.sources.filter((one) => !one.isUnread && !one.leftOut).map(({ id }) => id)
    const cited = sources.map((id) => numbersIn(draft)(id) ?? 0)
    const all = changed(draft, { kind: 'refer', section: 'overall', id: 'overall-0', sources })
    const { after, base: now, form } = saved(digest, all, digestContext)
    expect(editsBetween(now, form)).toEqual([])
    expect(form.sources.some(({ added }) => added)).toBe(false)
    expect(numbers(form)).toEqual(numbers(draft))
    if (after.kind === 'digest') expect(after.highlights[0]?.sources).toEqual(cited.sort((a, b) => a - b))
  })

  test('survives being kept and found again', () => {
    const added = add(base, source('us', 'x'))
    expect(readDraft(JSON.parse(JSON.stringify(added)))).toEqual(added)
    expect(onto(base, readDraft(JSON.parse(JSON.stringify(added))) as Draft)).toEqual(added)
  })

  test('goes along where somebody else has saved first, and is theirs where they have added it too', () => {
    const mine = add(base, source('china', 'x'))
    const theirs = saved(digest, add(base, source('us', 'y')), digestContext).base
    const placed = onto(theirs, mine)
    expect(numbers(placed)).toEqual({ '1': 1, y: 3, '3': 4, x: 5 })
    expect(texts(placed)[2]).toBe('There. <!-- sources: 4 -->')
    const same = saved(digest, mine, digestContext).base
    expect(editsBetween(same, onto(same, mine))).toEqual([])
  })
})

describe('an article that is added', () => {
  const story = parseDocument(
    `---
title: Talks
date: 2026-02-05
outlets:
  - name: CNN
    count: 2
draft: true
---

## Key Points

- One. <!-- sources: 1, 2 -->

## Articles

### A

Outlet: CNN

of a

### B

Outlet: CNN

of b
`,
    storyContext,
  )
  const base = draftOf(story)
  const article: ArticleDraft = {
    id: of('c'),
    title: 'C',
    account: 'of c',
    added: { outlet: 'BBC', link: 'https://example.org/c' },
  }
  const added = changed(base, { kind: 'add-article', article })

  test('is the last of them, as one edit', () => {
    expect(added.articles.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
    const report = { title: 'C', outlet: 'BBC', link: 'https://example.org/c', account: 'of c' }
    expect(editsBetween(base, added)).toEqual([{ kind: 'article-added', article: report }])
    const { base: now, form } = saved(story, added, storyContext)
    expect(editsBetween(now, form)).toEqual([])
    expect(form.articles).toEqual(now.articles)
  })

  test('moved up, cited and retold before it is saved, all of it is saved together', () => {
    const moved = changed(added, { kind: 'article-order', ids: [of('c'), 'A', 'B'] })
    expect(texts(moved)).toEqual(['One. <!-- sources: 2, 3 -->'])
    const cited = changed(moved, { kind: 'refer', section: 'key-points', id: 'key-points-0', sources: [of('c'), 'A'] })
    const retold = changed(cited, { kind: 'account', id: of('c'), text: 'more of c' })
    const left = changed(retold, { kind: 'leave-out', id: 'B' })
    const { after, base: now, form } = saved(story, left, storyContext)
    expect(editsBetween(now, form)).toEqual([])
    if (after.kind === 'story') {
      expect(after.articles.map(({ title, account }) => [title, account])).toEqual([
        ['C', 'more of c'],
        ['A', 'of a'],
      ])
      expect(after.keyPoints[0]?.sources).toEqual([1, 2])
    }
  })

  test('removed again, it leaves nothing behind', () =>
    expect(changed(added, { kind: 'leave-out', id: of('c') })).toEqual(base))

  test('survives being kept and found again', () =>
    expect(readDraft(JSON.parse(JSON.stringify(added)))).toEqual(JSON.parse(JSON.stringify(added))))
})
