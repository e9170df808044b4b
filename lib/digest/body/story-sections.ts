import type { Findings } from '../findings'
import type { OutlineSection } from './outline'

export interface StorySections {
  readonly summary: OutlineSection | undefined
  readonly keyPoints: OutlineSection | undefined
  readonly articles: OutlineSection | undefined
  readonly others: readonly OutlineSection[]
}

const headings: readonly (readonly [keyof Omit<StorySections, 'others'>, RegExp])[] = [
  ['summary', /^(?:the )?summary$/],
  ['keyPoints', /^(?:the )?key points$/],
  ['articles', /^(?:the )?articles(?: in this cluster)?$/],
]

export function sortStorySections(sections: readonly OutlineSection[], findings: Findings): StorySections {
  const found: Partial<Record<keyof StorySections, OutlineSection>> = {}
  const others: OutlineSection[] = []
  for (const section of sections) {
    const words = section.heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const kind = headings.find(([, pattern]) => pattern.test(words))?.[0]
    if (kind && !found[kind]) {
      found[kind] = section
      continue
    }
    others.push(section)
    if (!kind) continue
    const message = `“${section.heading}” appears a second time; it is shown as other text`
    findings.hold('second-section', message, { line: section.headingLine + 1, field: 'body' })
  }
  return { summary: found.summary, keyPoints: found.keyPoints, articles: found.articles, others }
}
