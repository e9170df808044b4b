import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from '@/lib/citations/news-article'
import type { Digest, Document, Story } from '@/lib/digest/document'
import { parseDocument } from '@/lib/digest/parse'
import type { PublicDocument } from '@/lib/digest/public-document'

export const paper: Paper = { name: 'Parallax', siteUrl: 'https://parallax.example' }

export const digestText = `---
title: "US vs China News - 2026-01-21"
date: 2026-01-21T04:00:43.410Z
topic: us-china
topicName: "US vs China"
sources: ["S&P \\"Markets\\"", "新华网"]
articleCount: 2
perspectives:
  - id: "us"
    name: "United States"
    count: 1
  - id: "china"
    name: "China"
    count: 1
corrections:
  - at: 2026-01-22T09:30:00Z
    note: "An earlier text said <b>100</b>; it is 500."
draft: false
---

## Overall Highlights

- China stresses free trade, says 新华网.
- Prices fell x <500 & $3 under \`{terms}\`.

## United States Perspective (United States Sources)

- So says one side.

## China Perspective (China Sources)

- So says the **other**.

## Method

Written by <script>alert(1)</script> machine.

## Sources

1. [en-US] [[SMM Analysis] China’s Copper & $3 <b>Scrap</b> ~50%_#1](https://news.example/rss/articles/1?oc=5) - S&P "Markets" (1/21/2026)
2. [zh-CN] [习近平同特朗普通电话 — Xi, Trump hold {phone} talks](https://news.example/rss/articles/2?oc=5) - 新华网 (1/20/2026)
`

export const storyText = `---
title: "Trade and Security Tensions Persist"
date: 2025-05-23
outlets:
  - name: "cbsnews.com"
    count: 1
image:
  source: "edition.cnn.com"
  description: "A dome of 新华网."
draft: false
---

## Summary

The **summary**, with <script>alert(1)</script> and [a link](https://news.example/a).

## Key Points

- A point.

## Articles

### A title

Outlet: cbsnews.com

The account.
`

const context = { origin: 'a specimen', timeZone: 'UTC' }
export const digestFrom = (text: string, slug = 'us-china/2026-01-21') =>
  parseDocument(text, { ...context, kind: 'digest', slug }) as Digest
export const digest = digestFrom(digestText)
export const story = parseDocument(storyText, { ...context, kind: 'story', slug: '2025-05-23-trade' }) as Story

export const seed = (day: string) =>
  digestFrom(
    readFileSync(join(import.meta.dirname, `../../content/digests/us-china/${day}.md`), 'utf8'),
    `us-china/${day}`,
  )

export function made<Kind extends Document>(document: Kind, facts: Partial<PublicDocument> = {}): PublicDocument<Kind> {
  const publishedAt = new Date('2026-01-21T05:00:00Z')
  return {
    document,
    revision: 1,
    publishedAt,
    updatedAt: publishedAt,
    reviewedByEditor: false,
    record: { passages: [], hadMachine: true },
    ...facts,
  } as PublicDocument<Kind>
}
