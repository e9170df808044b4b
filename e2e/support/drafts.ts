import { randomBytes } from 'node:crypto'

/** A word that stands nowhere else in the world. */
export const canary = () => `canary${randomBytes(8).toString('hex')}`

export interface DigestOptions {
  topic?: string
  topicName?: string
  day: string
  title?: string
  draft?: boolean
  /** An editor has looked at it: whatever stands in it is out on arrival. */
  reviewed?: boolean
  publishAt?: string
  withdrawn?: string
  highlight?: string
  outlet?: string
}

/** A small valid digest with two sides and two sources, in which the preflight finds nothing. */
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
${options.publishAt ? `publishAt: ${options.publishAt}\n` : ''}${options.withdrawn ? `withdrawn: ${options.withdrawn}\n` : ''}${options.reviewed ? `reviewed: ${day}T05:00:00.000Z\n` : ''}draft: ${draft}
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
