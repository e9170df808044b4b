import { readDefinitions } from './body/definitions'
import { readHighlightSection } from './body/highlight-section'
import { refuseBombs } from './body/limits'
import { blank, otherSections } from './body/other-sections'
import { itemsOf, type OutlineSection, readOutline } from './body/outline'
import { holdOpenComments, holdUnsafeLinks } from './body/prose'
import { assignRuns } from './body/runs'
import { readSourceProse } from './body/section-prose'
import { sortDigestSections } from './body/sections'
import { type ListedSource, readSources } from './body/sources'
import type { Digest } from './document'
import { refuseCutOff, warnOfFigures } from './figures'
import type { Findings } from './findings'
import { type DigestHead, readDigestHead } from './front-matter/digest-head'
import type { RawDocument } from './page'
import type { Perspective } from './perspective'
import { keepKnown } from './references/known-references'
import type { Source } from './source'

/** Throws InvalidDocument with every fault of front matter and body. */
export function readDigest(page: RawDocument, findings: Findings): Digest {
  const head = readDigestHead(page, findings)
  refuseBombs(page.lines, page.from, findings)
  findings.refuseIfFaulty()
  if (!head) throw new Error('unreachable')
  return readBody(page, head, findings)
}

function readBody(page: RawDocument, head: DigestHead, findings: Findings): Digest {
  const outline = readOutline(page.lines, page.from)
  const definitions = readDefinitions(outline, page.lines, findings)
  const sections = sortDigestSections(outline, head.perspectives, findings)
  const read = (section: OutlineSection | undefined, field: string) =>
    readHighlightSection(section, page.lines, field, definitions, findings)

  const overall = read(sections.overall, 'highlights')
  if (overall.highlights.length === 0 && overall.prose.length === 0) {
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
    return { ...perspective, place, ...read(section, `highlights.${perspective.id}`) }
  })
  const numbered = sections.sources ? itemsOf(sections.sources, page.lines) : []
  const { listed, rest } = readSources(numbered, page.lines, page.slug.day, findings)
  const sourceProse = sections.sources ? readSourceProse(sections.sources, rest, page.lines, definitions, findings) : []
  // Highlights and parsed sources were checked one by one; here follows the rest.
  const seen = [overall, ...sided].flatMap(({ points }) => points)
  const sourcesSeen = numbered.filter((_, index) => isRead(listed[index]))
  const besides = blank(page.lines, page.from, [...seen, ...sourcesSeen])
  holdOpenComments(besides, findings)
  holdUnsafeLinks(besides, findings)

  const owners = assignRuns(listed, head.runs, findings)
  const sources = listed.flatMap((entry, index): Source[] =>
    'title' in entry ? [{ ...entry, perspective: owners[index] }] : [],
  )
  const numbers = new Set(sources.map(({ number }) => number))
  const perspectives = sided.map(({ points: _, ...perspective }): Perspective => {
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
    highlights: keepKnown(overall.highlights, numbers, 'highlights', findings),
    prose: overall.prose,
    perspectives,
    sources,
    unreadSources: listed.flatMap((entry) => ('title' in entry ? [] : [entry])),
    sourceProse,
    declared: head.declared,
    otherSections: otherSections(sections.others, page.lines, definitions),
    unknown: head.unknown,
    warnings: findings.warnings,
  }
}

const isRead = (entry: ListedSource | undefined): boolean => entry !== undefined && 'title' in entry
