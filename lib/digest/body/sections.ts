import type { Findings } from '../findings'
import type { OutlineSection } from './outline'

export interface Named {
  readonly id: string
  readonly name: string
}

/** What each section of a digest is. Those that are nothing known are `others`. */
export interface DigestSections {
  readonly overall: OutlineSection | undefined
  /** By the id of the perspective. */
  readonly perspectives: ReadonlyMap<string, OutlineSection>
  readonly sources: OutlineSection | undefined
  readonly others: readonly OutlineSection[]
}

export function sortDigestSections(
  sections: readonly OutlineSection[],
  perspectives: readonly Named[],
  findings: Findings,
): DigestSections {
  const found = new Map<string, OutlineSection>()
  const others: OutlineSection[] = []
  for (const section of sections) {
    const kind = kindOf(section.heading, perspectives)
    if (kind && !found.has(kind)) {
      found.set(kind, section)
      continue
    }
    others.push(section)
    const at = { line: section.headingLine + 1, field: 'body' }
    if (kind) findings.hold('second-section', `“${section.heading}” comes a second time; it is shown as other text`, at)
    else if (/\bperspectives?\b/i.test(section.heading)) {
      const message = `“${section.heading}” belongs to no perspective of the front matter; it is shown as other text`
      findings.hold('undeclared-perspective', message, at)
    }
  }
  const own = perspectives.flatMap(({ id }) => {
    const section = found.get(`perspective:${id}`)
    return section ? [[id, section] as const] : []
  })
  return { overall: found.get('overall'), sources: found.get('sources'), perspectives: new Map(own), others }
}

/** `overall`, `sources`, `perspective:<id>`, or undefined. Case, punctuation and words around a name do not matter. */
function kindOf(heading: string, perspectives: readonly Named[]): string | undefined {
  const whole = wordsOf(heading)
  const words = wordsOf(heading.replace(/\([^)]*\)/g, ' ')) || whole
  if (/^(?:the )?(?:overall|key|main) highlights?$|^highlights?$|^overall(?: summary)?$/.test(words)) return 'overall'
  if (/^(?:all |the )?(?:numbered )?sources(?: \d+)?$/.test(words)) return 'sources'
  const named = longestNamed(words, perspectives, 'name') ?? longestNamed(words, perspectives, 'id')
  return named && `perspective:${named.id}`
}

/** Of “China” and “Greater China” the longer one that is named. */
const longestNamed = (words: string, perspectives: readonly Named[], key: keyof Named): Named | undefined =>
  perspectives
    .filter((perspective) => isNamed(words, wordsOf(perspective[key])))
    .sort((a, b) => wordsOf(b[key]).length - wordsOf(a[key]).length)[0]

/** “the united states perspective on trade” and “united states” name United States; “china and the eu” does not. */
function isNamed(words: string, name: string): boolean {
  if (!name) return false
  if (words === name) return true
  return /\b(?:perspectives?|views?|side)\b/.test(words) && ` ${words} `.includes(` ${name} `)
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
