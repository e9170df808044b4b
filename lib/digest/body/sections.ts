import type { Findings } from '../findings'
import type { OutlineSection } from './outline'

export interface NamedPerspective {
  readonly id: string
  readonly name: string
}

export interface DigestSections {
  readonly overall: OutlineSection | undefined
  readonly perspectives: ReadonlyMap<string, OutlineSection>
  readonly sources: OutlineSection | undefined
  readonly others: readonly OutlineSection[]
}

export function sortDigestSections(
  sections: readonly OutlineSection[],
  perspectives: readonly NamedPerspective[],
  findings: Findings,
): DigestSections {
  const found = new Map<string, OutlineSection>()
  // “## China Perspective” goes before “## A historical perspective on China”.
  for (const isExact of [true, false]) {
    for (const section of sections) {
      const kind = kindOf(section.heading, perspectives, isExact)
      if (kind && !found.has(kind)) found.set(kind, section)
    }
  }
  for (const [kind, section] of found) holdHeadingWords(section, kind, perspectives, findings)
  const known = new Set(found.values())
  const others = sections.filter((section) => !known.has(section))
  for (const section of others) warnOfOther(section, perspectives, findings)
  const own = perspectives.flatMap(({ id }) => {
    const section = found.get(`perspective:${id}`)
    return section ? [[id, section] as const] : []
  })
  return { overall: found.get('overall'), sources: found.get('sources'), perspectives: new Map(own), others }
}

const headingWords = new Set(
  (
    'a an all and article articles as at based by coverage for from highlight highlights how in key main media numbered ' +
    'of on overall overview perspective perspectives press report reporting reports see seen side sides source sources summary ' +
    'the view viewpoint views'
  ).split(' '),
)

function holdHeadingWords(
  { heading, headingLine }: OutlineSection,
  kind: string,
  perspectives: readonly NamedPerspective[],
  findings: Findings,
): void {
  const names = perspectives.flatMap(({ id, name }) => wordsOf(`${id} ${name}`).split(' '))
  const more = wordsOf(heading)
    .split(' ')
    .find((word) => !headingWords.has(word) && !names.includes(word) && !/^\d+$/.test(word))
  if (!more) return
  const own = perspectives.find(({ id }) => kind === `perspective:${id}`)?.name ?? kind
  const message = `The heading “${heading.slice(0, 80)}” says more than the name of its section; readers see only “${own}”`
  findings.hold('heading-words', message, { line: headingLine + 1, field: 'body' })
}

function warnOfOther(section: OutlineSection, perspectives: readonly NamedPerspective[], findings: Findings): void {
  const at = { line: section.headingLine + 1, field: 'body' }
  if (kindOf(section.heading, perspectives, true)) {
    findings.hold('second-section', `“${section.heading}” appears a second time; it is shown as other text`, at)
  } else if (/\bperspectives?\b/i.test(section.heading)) {
    const message = `“${section.heading}” matches no perspective of the front matter; it is shown as other text`
    findings.hold('undeclared-perspective', message, at)
  }
}

/**
 * `overall`, `sources`, `perspective:<id>`, or undefined. Ignores case, punctuation and brackets and, unless `isExact`,
 * words around a perspective's name.
 */
function kindOf(heading: string, perspectives: readonly NamedPerspective[], isExact: boolean): string | undefined {
  const words = wordsOf(heading.replace(/\([^)]*\)/g, ' ')) || wordsOf(heading)
  if (/^(?:the )?(?:overall|key|main) highlights?$|^highlights?$|^overall(?: summary)?$/.test(words)) return 'overall'
  if (/^(?:all |the )?(?:numbered )?sources(?: \d+)?$/.test(words)) return 'sources'
  const named = longestNamed(words, perspectives, 'name', isExact) ?? longestNamed(words, perspectives, 'id', isExact)
  return named && `perspective:${named.id}`
}

const longestNamed = (
  words: string,
  perspectives: readonly NamedPerspective[],
  key: keyof NamedPerspective,
  isExact: boolean,
): NamedPerspective | undefined =>
  perspectives
    .filter((perspective) => isNamed(words, wordsOf(perspective[key]), isExact))
    .sort((a, b) => wordsOf(b[key]).length - wordsOf(a[key]).length)[0]

function isNamed(words: string, name: string, isExact: boolean): boolean {
  if (!name) return false
  const forms = [name, `${name} perspective`, `the ${name} perspective`, `${name} perspectives`]
  if (forms.includes(words)) return true
  return !isExact && /\b(?:perspectives?|views?)\b/.test(words) && ` ${words} `.includes(` ${name} `)
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
