import { foldName } from '@/lib/digest/outlets/outlet-name'
import { findOutlet } from '@/lib/digest/outlets/registry'
import type { Finding, PreflightContext, Rule } from '../finding'
import { textsOf } from '../texts'

export const debris: Rule = {
  id: 'debris',
  weighs: 'warns or notes',
  looksFor:
    'what scraping and machines leave behind: buttons, placeholders, the name of the outlet after a title (a note in titles of sources)',
  check: (document, context) =>
    textsOf(document).flatMap(({ text, place, title, outlet }): Omit<Finding, 'rule'>[] => {
      const [scrap, isLeftover] = scrapIn(text)
      // The same leftover, whatever else changes in the text.
      const rest = { evidence: [text], place, ...(place.kind === 'highlight' && scrap ? { mark: scrap } : {}) }
      // A source's title is its outlet's business.
      const level = title === 'cited' ? 'note' : 'warn'
      if (scrap) return [{ level, message: `Leftover text: “${scrap}”`, ...rest, words: scrap, isLeftover }]
      const after = title ? outletAfter(text, outlet, context) : undefined
      if (!after) return []
      const words = text.slice(text.lastIndexOf(after)).trimEnd()
      const message = `Outlet name left in the title: “${after}”`
      return [{ level, message, ...rest, words, isLeftover: true }]
    }),
}

function scrapIn(text: string): [scrap: string | undefined, isLeftover: boolean] {
  for (const [patterns, isLeftover] of [
    [leftovers, true],
    [defects, false],
  ] as const)
    for (const pattern of patterns) {
      const scrap = pattern.exec(text)?.[0]
      if (scrap) return [scrap, isLeftover]
    }
  return [undefined, false]
}

const leftovers: readonly RegExp[] = [
  /^(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|RECASTS?)(?: \d+)?-)+/,
  /(?<=\s[|–—-]\s)[^|–—]*\b\w*(?:Close|Menu|Search|Share|Play) icon\b.*$|\b\w*(?:Close|Menu|Search|Share|Play) icon\b.*$/,
  // “Read more” can be prose: it is a button only where it is alone.
  /(?:^|[.!?…|»>]\s*)(?:Read|See) more\b|\b(?:Read|READ|See) (?:more|MORE)\s*[:.>»…→]*$/,
  /^Advertisement\b(?=\s*(?:[:|–—-]|$))|\bADVERTISEMENT\b|[.!?…|]\s*Advertisement$/,
]

const defects: readonly RegExp[] = [
  /\b(?:continue reading|click here|skip to (?:main )?content|sign up now|subscribe now|listen to this article)\b/i,
  /\b(?:enable javascript|accept (?:all )?cookies|share this article)\b|\b\d+ min(?:ute)?s? read\b/i,
  /\b(?:all rights reserved|image for cluster \d+|image source:|getty images)/i,
  /\b(?:as an ai|as a language model|i cannot (?:provide|access)|here (?:are|is) (?:the|a) (?:key |main )?(?:highlights?|summary|bullet))\b/i,
  /\[(?:insert|todo|tbd|placeholder)\b[^\]]*\]|\blorem ipsum\b/i,
  // “Undefined” alone can be a word.
  /\[object Object\]|^undefined\b|\bundefined,? undefined\b|\b(?:by|from) undefined\b|\bNaN\b|\uFFFD/,
  /&(?:amp|nbsp|quot|lt|gt|#\d+);/,
]

function outletAfter(title: string, outlet: string | undefined, { registry }: PreflightContext): string | undefined {
  const name = /\s[-–—|]\s*([^-–—|]+)$/.exec(title)?.[1]?.trim()
  if (!name) return undefined
  return findOutlet(registry, name) || (outlet && foldName(outlet) === foldName(name)) ? name : undefined
}
