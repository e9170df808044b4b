import type { Document } from '@/lib/digest/document'
import { findOutlet } from '@/lib/digest/outlets/registry'
import type { Finding, Place, PreflightContext, Rule } from '../finding'
import { passagesOf, reportsOf } from '../passages'

/** Words of the page that a title was scraped from, or of the machine that wrote the text. */
export const debris: Rule = {
  id: 'debris',
  looksFor: 'what scraping and machines leave behind: buttons, placeholders, the name of the outlet after a title',
  check: (document, context) =>
    textsOf(document).flatMap(({ text, place, isTitle }): Omit<Finding, 'rule'>[] => {
      const scrap = leftovers.map((pattern) => pattern.exec(text)?.[0]).find(Boolean)
      if (scrap) return [{ level: 'warn', message: `“${scrap}” does not belong here.`, evidence: [text], place }]
      const outlet = isTitle ? outletAfter(text, context) : undefined
      if (!outlet) return []
      return [{ level: 'warn', message: `The title ends with its outlet: “${outlet}”.`, evidence: [text], place }]
    }),
}

const leftovers: readonly RegExp[] = [
  /\b\w*(?:Close|Menu|Search|Share|Play) icon\b.*$/,
  /\b(?:read more|see more|continue reading|click here|skip to (?:main )?content|sign up now|subscribe now)\b/i,
  /\b(?:advertisement|all rights reserved|image for cluster \d+|image source:)/i,
  /\b(?:as an ai|as a language model|i cannot (?:provide|access)|here (?:are|is) (?:the|a) (?:key |main )?(?:highlights?|summary|bullet))\b/i,
  /\[(?:insert|todo|tbd|placeholder)\b[^\]]*\]|\blorem ipsum\b/i,
  /\[object Object\]|\bundefined\b|\bNaN\b|\uFFFD/,
  /&(?:amp|nbsp|quot|lt|gt|#\d+);/,
]

function outletAfter(title: string, { registry }: PreflightContext): string | undefined {
  const name = /\s[-–—|]\s*([^-–—|]+)$/.exec(title)?.[1]?.trim()
  return name && findOutlet(registry, name) ? name : undefined
}

function textsOf(document: Document): { text: string; place: Place; isTitle: boolean }[] {
  const bullets = passagesOf(document).map(({ highlight, place }) => ({ text: highlight.plain, place, isTitle: false }))
  const titles = reportsOf(document).map(({ title, place }) => ({ text: title, place, isTitle: true }))
  const own = { text: document.title, place: { kind: 'field', field: 'title' } as const, isTitle: true }
  if (document.kind === 'digest') return [own, ...bullets, ...titles]
  const summary = { text: document.summary, place: { kind: 'section', section: 'summary' } as const, isTitle: false }
  return [own, summary, ...bullets, ...titles]
}
