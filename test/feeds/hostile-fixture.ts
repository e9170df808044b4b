import type { Highlight } from '@/lib/digest/highlight'
import type { PublicDocument } from '@/lib/digest/public-document'
import { asPublic, parsedDigest } from './fixture'

export const hostileText =
  'A ]]> B & C < D > "E" \u0000\u0001\u000B\u001B\u007F\u0085 \uD800x\uDFFF \uFFFE\uFFFF \u202Eright\u202C &amp;amp; ' +
  '<script>alert(1)</script> <b onclick="x()">bold</b> <iframe src="//evil.example"></iframe> {process.exit()} x <3 ' +
  '<![CDATA[ y ]]> 新华网 👩‍💻 🇨🇳'

export const hostileCore = '新华网 👩‍💻 🇨🇳'

const bullet: Highlight = {
  markdown: hostileText,
  plain: hostileText,
  sources: [],
  inline: [
    { kind: 'text', text: hostileText },
    { kind: 'link', href: 'javascript:alert(1)', children: [{ kind: 'text', text: 'a script' }] },
    { kind: 'link', href: '/relative', children: [{ kind: 'code', text: hostileText }] },
  ],
  line: 1,
}

const plainDigest = `---
title: "Hostile"
date: 2026-03-03T04:00:00Z
topic: us-china
topicName: "US vs China"
articleCount: 1
perspectives:
  - id: "us"
    name: "United States"
    count: 1
draft: false
---

## Overall Highlights

- A bullet.

## United States Perspective

- A bullet.

## Sources

1. [en-US] [A title](https://example.org/a) - Outlet (Mar 3, 2026)
`

export function hostileDigest(text = hostileText): PublicDocument {
  const document = parsedDigest(plainDigest, 'us-china/2026-03-03')
  if (document.kind !== 'digest') throw new Error('not a digest')
  const source = { number: 1, locale: text, title: text, link: 'javascript:alert(1)', outlet: text, line: 1 }
  const prose = [{ body: text, after: 0, line: 4 }]
  const sources = [{ ...source, date: undefined, perspective: 'us' }]
  return asPublic({
    ...document,
    title: text,
    topicName: text,
    highlights: [bullet, bullet],
    perspectives: [
      { id: 'us', name: text, highlights: [bullet], prose, sources, declaredCount: 1, place: 0 },
      { id: 'china', name: text, highlights: [], prose, sources: [], declaredCount: 0, place: 1 },
    ],
    prose,
    sources,
    unreadSources: [{ number: 2, text, line: 2 }],
    sourceProse: prose,
    otherSections: [{ heading: text, body: text, line: 3 }],
    corrections: [{ at: new Date('2026-03-04T00:00:00Z'), note: text }],
  })
}
