import { readHighlights } from './body/highlights'
import { refuseBombs } from './body/limits'
import { blank, otherSections } from './body/other-sections'
import { itemsOf, type OutlineItem, type OutlineSection, readOutline } from './body/outline'
import { refuseUnsafeLinks } from './body/prose'
import { assignRuns } from './body/runs'
import { sortDigestSections } from './body/sections'
import { type ListedSource, readSources } from './body/sources'
import { warnOfStrays } from './body/strays'
import type { Digest } from './document'
import { refuseCutOff, warnOfFigures } from './figures'
import type { Findings } from './findings'
import { type DigestHead, readDigestHead } from './front-matter/digest-head'
import type { Page } from './page'
import type { Perspective } from './perspective'
import { keepKnown } from './references/known-references'
import type { Source } from './source'

/** The digest of a page; throws InvalidDocument with every fault of front matter and body. */
export function readDigest(page: Page, findings: Findings): Digest {
  const head = readDigestHead(page, findings)
  refuseBombs(page.lines, page.from, findings)
  findings.refuseIfFaulty()
  if (!head) throw new Error('unreachable')
  return readBody(page, head, findings)
}

function readBody(page: Page, head: DigestHead, findings: Findings): Digest {
  const outline = readOutline(page.lines, page.from)
  const sections = sortDigestSections(outline, head.perspectives, findings)
  const itemsIn = (section: OutlineSection | undefined): OutlineItem[] => {
    if (!section) return []
    warnOfStrays(section, page.lines, findings)
    return itemsOf(section, page.lines)
  }

  const overall = itemsIn(sections.overall)
  const highlights = readHighlights(overall, 'highlights', findings)
  if (highlights.length === 0) {
    const message = sections.overall
      ? 'The overall highlights are empty'
      : 'There is no “## Overall Highlights” section'
    findings.hold('no-highlights', message, { field: 'highlights' })
  }
  const sided = head.perspectives.map((perspective, place) => {
    const section = sections.perspectives.get(perspective.id)
    if (!section) {
      const message = `${perspective.name} is declared, but has no section of its own`
      findings.hold('perspective-without-section', message, { field: `perspectives[${place}]` })
    }
    const items = itemsIn(section)
    return { ...perspective, place, items, highlights: readHighlights(items, `highlights.${perspective.id}`, findings) }
  })
  const numbered = itemsIn(sections.sources)
  const listed = readSources(numbered, page.lines, findings)
  // Bullets and readable sources have been checked one by one; what is left is checked as a whole.
  const checked = [
    ...overall,
    ...sided.flatMap(({ items }) => items),
    ...numbered.filter((_, index) => isRead(listed[index])),
  ]
  refuseUnsafeLinks(blank(page.lines, page.from, checked), findings)

  const owners = assignRuns(listed, head.runs, findings)
  const sources = listed.flatMap((entry, index): Source[] =>
    'title' in entry ? [{ ...entry, perspective: owners[index] }] : [],
  )
  const numbers = new Set(sources.map(({ number }) => number))
  const perspectives = sided.map(({ items: _, ...perspective }): Perspective => {
    const known = keepKnown(perspective.highlights, numbers, `highlights.${perspective.id}`, findings)
    const own = sources.filter((source) => source.perspective === perspective.id)
    return { ...perspective, highlights: known, sources: own }
  })
  refuseCutOff(page, head, listed, findings)
  findings.refuseIfFaulty()
  warnOfFigures(head, perspectives, sources, page.frontMatter, findings)
  return {
    kind: 'digest',
    ...head.dateline,
    slug: page.context.slug,
    text: page.text,
    day: page.slug.day,
    topic: head.topic,
    topicName: head.topicName,
    highlights: keepKnown(highlights, numbers, 'highlights', findings),
    perspectives,
    sources,
    unreadSources: listed.flatMap((entry) => ('title' in entry ? [] : [entry])),
    declared: head.declared,
    otherSections: otherSections(sections.others, page.lines),
    unknown: head.unknown,
    warnings: findings.warnings,
  }
}

const isRead = (entry: ListedSource | undefined): boolean => entry !== undefined && 'title' in entry
