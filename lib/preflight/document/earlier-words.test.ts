import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/digest/parse'
import { findingKey } from '@/lib/preflight/finding-key'
import { context } from '@/test/preflight/fixture'
import { arrivalWarning } from './arrival-warning'
import { declaredFigures } from './declared-figures'

const text = `---
title: "Talks"
date: 2026-02-05
topic: us-china
articleCount: 9
perspectives:
  - id: us
    name: United States
  - id: china
    name: China
unpublishAt: 2026-02-01
draft: false
---

## Overall Highlights

- [x] To do.
- See [^9].
- [Here](ftp://a.example).

> Quoted.

### More

## India Perspective

- Said.

## Sources

Not one of them.

1. Half a line
2. [Exclusive] [One](https://example.org/1) - Reuters

## Overall Highlights

- Again.
`

test('a warning in new words is the finding that an editor accepted in the old ones', () => {
  const document = parseDocument(text, {
    kind: 'digest',
    slug: 'us-china/2026-02-05',
    origin: 'a test',
    timeZone: 'UTC',
  })
  const findings = [arrivalWarning, declaredFigures].flatMap((rule) =>
    rule.check(document, context).map((finding) => ({ rule: rule.id, ...finding })),
  )
  const before = [
    'It would leave the paper before it is in it: unpublishAt is too early.',
    '“Overall Highlights” comes a second time; it is shown as other text.',
    '“India Perspective” belongs to no perspective of the front matter; it is shown as other text.',
    'A bullet is a task still: “[x] To do.”; its box is not shown.',
    'A bullet names “[^9]”, which is defined nowhere; readers see the mark.',
    'A bullet is shown without a link: “ftp://a.example” is no whole http or https address without a user name.',
    'Under “Overall Highlights” stands a quotation, which is shown as it is: “> Quoted.”.',
    'Under “Overall Highlights” stands a heading below its own, which is shown as it is: “### More”.',
    'Under “Sources” stands what is no source, and is shown as it is: “Not one of them.”.',
    'Source 1 cannot be read: it does not begin with [title](link). The line is kept as it stands.',
    '“[Exclusive]” before the title of source 2 is no language; it is left out.',
    'United States does not say how many of the sources are its own, so they cannot be told apart.',
    '1 of the sources belong to no perspective, from source 2 on.',
    'articleCount is 9, but the list has 1; the figure of the list is shown.',
  ]
  const keys = new Set(findings.map(findingKey))
  const unknown = before.filter(
    (message) =>
      !findings.some((finding) => keys.has(findingKey({ ...finding, message, evidence: [], grounds: undefined }))),
  )
  expect(unknown).toEqual([])
  expect(findings.filter(({ message }) => before.includes(message))).toEqual([])
})
