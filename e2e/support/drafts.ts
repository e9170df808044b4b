import { randomBytes } from 'node:crypto'

export const canary = () => `canary${randomBytes(8).toString('hex')}`

export interface DigestOptions {
  topic?: string
  topicName?: string
  day: string
  title?: string
  draft?: boolean
  publishAt?: string
  withdrawn?: string
  /** Findings do not hold a reviewed file on import. */
  isReviewed?: boolean
  highlight?: string
  outlet?: string
}

/** A valid digest with two sides and two sources and no preflight finding. */
export function digestFile(options: DigestOptions): string {
  const { topic = 'us-china', topicName = 'US vs China', day, draft = true } = options
  const title = options.title ?? `US vs China News - ${day}`
  const highlight = options.highlight ?? 'Talks were held.'
  const outlet = options.outlet ?? 'Global Times'
  const [year, month, date] = day.split('-').map(Number)
  const dateline = `${month}/${date}/${year}`
  return `---
title: ${JSON.stringify(title)}
date: ${day}T04:00:00.000Z
topic: ${topic}
topicName: ${JSON.stringify(topicName)}
sources: ["CNBC", ${JSON.stringify(outlet)}]
articleCount: 2
perspectives:
  - id: "us"
    name: "United States"
    count: 1
  - id: "china"
    name: "China"
    count: 1
usSources: 1
chinaSources: 1
${options.publishAt ? `publishAt: ${options.publishAt}\n` : ''}${options.withdrawn ? `withdrawn: ${options.withdrawn}\n` : ''}${options.isReviewed ? `reviewed: ${day}T05:00:00Z\n` : ''}draft: ${draft}
---

## Overall Highlights

- ${highlight}
- Both sides spoke of trade.

<!--more-->

## United States Perspective (United States Sources)

- ${highlight} So says the first side.

## China Perspective (China Sources)

- ${highlight} So says the second side.

## Sources

This summary is based on 2 articles from the following sources:

1. [en-US] [${highlight} Report one](https://example.org/one) - CNBC (${dateline})
2. [en-US] [${highlight} Report two](https://example.org/two) - ${outlet} (${dateline})
`
}
