import { expect, test } from 'vitest'
import { applyEdits } from '@/lib/digest/apply-edit'
import { parseDocument } from '@/lib/digest/parse'
import { changed } from './change'
import { type Draft, draftOf } from './draft'
import { editsBetween } from './edits'
import { afterSave, onto } from './onto'
import { readDraft } from './read-draft'
import { sameReports } from './reports'

const context = { kind: 'digest', slug: 'us-china/2026-02-05', origin: 'a specimen', timeZone: 'UTC' } as const
const title = 'Port workers in Shanghai handle record 5.3 million containers'
const digest = parseDocument(
  `---
title: Talks
date: 2026-02-05T04:00:00Z
topic: us-china
perspectives:
  - { id: us, name: United States, count: 4 }
draft: true
---

## Overall Highlights

- Both.

## United States Perspective

- Here.

## Sources

1. [${title}](https://example.org/1) - CNN
2. [UPDATE 1-${title}](https://example.org/2) - Reuters
3. [Another thing entirely](https://example.org/3) - BBC
4. [${title} | AP News](https://example.org/4) - AP
`,
  context,
)
const base = draftOf(digest)
const of = (number: number) => `https://example.org/${number}`
const press = (draft: Draft, number: number, as?: number) =>
  changed(draft, { kind: 'same-report', id: of(number), as: as === undefined ? undefined : of(as) })
const groups = (draft: Draft) =>
  [...sameReports(draft)].map(([id, ids]) => [id, ...ids].map((one) => Number(one.slice(20))).join(' '))

test('one press parts a source from its report, the next puts it back, and then there is nothing to save', () => {
  expect(groups(base)).toEqual(['1 2 4', '2 1 4', '4 1 2'])
  const parted = press(base, 2)
  expect(groups(parted)).toEqual(['1 4', '4 1'])
  expect(editsBetween(base, parted)).toEqual([{ kind: 'reports', same: [], own: [of(2)] }])
  const back = press(parted, 2, 1)
  expect(back.reports).toEqual({ same: [], own: [] })
  expect(editsBetween(base, back)).toEqual([])
})

test('one press joins sources with other titles; parting one of them leaves the others joined', () => {
  const joined = press(press(base, 3, 1), 2)
  expect(joined.reports).toEqual({ same: [[of(1), of(3)]], own: [of(2)] })
  expect(groups(joined)).toEqual(['1 3 4', '3 1 4', '4 1 3'])
  expect(press(joined, 3).reports).toEqual({ same: [], own: [of(2)] })
})

test('a save writes it, also with a source that leaves at once; the form goes on from there', () => {
  const left = changed(press(press(base, 3, 1), 2), { kind: 'leave-out', id: of(2) })
  const edits = editsBetween(base, left)
  expect(edits.find(({ kind }) => kind === 'reports')).toEqual({ kind: 'reports', same: [[of(1), of(3)]], own: [] })
  const after = applyEdits(digest, edits, context)
  expect(after.text).toContain(`sameReport:\n  - ["${of(1)}", "${of(3)}"]\n`)
  const [saved, form] = [draftOf(after), afterSave(left, left, draftOf(after))]
  expect(editsBetween(saved, form)).toEqual([])
  const later = press(left, 4)
  expect(editsBetween(saved, afterSave(later, left, saved))).toEqual([
    { kind: 'reports', same: [[of(1), of(3)]], own: [of(4)] },
  ])
})

test('a draft is kept with it; one of before has none, and takes what the document says', () => {
  const joined = press(base, 3, 1)
  expect(readDraft(JSON.parse(JSON.stringify(joined)))?.reports).toEqual(joined.reports)
  const theirs = draftOf(applyEdits(digest, editsBetween(base, joined), context))
  expect(editsBetween(theirs, onto(theirs, base))).toEqual([])
  expect(readDraft({ ...JSON.parse(JSON.stringify(joined)), reports: { same: 3 } })?.reports).toBeUndefined()
})
