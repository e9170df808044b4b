import { outlineArticles, readArticles } from './body/articles'
import { readDefinitions } from './body/definitions'
import { readHighlightSection } from './body/highlight-section'
import { refuseBombs } from './body/limits'
import { blank, otherSections } from './body/other-sections'
import { readOutline } from './body/outline'
import { holdOpenComments, holdUnsafeLinks, proseOf } from './body/prose'
import { sortStorySections } from './body/story-sections'
import type { Article, Story } from './document'
import type { Findings } from './findings'
import { readStoryHead, type StoryHead } from './front-matter/story-head'
import type { RawDocument } from './page'
import { keepKnown } from './references/known-references'

/** Throws InvalidDocument with every fault of front matter and body. */
export function readStory(page: RawDocument, findings: Findings): Story {
  const head = readStoryHead(page, findings)
  refuseBombs(page.lines, page.from, findings)
  findings.refuseIfFaulty()
  if (!head) throw new Error('unreachable')

  const outline = readOutline(page.lines, page.from)
  const definitions = readDefinitions(outline, page.lines, findings)
  const sections = sortStorySections(outline, findings)
  const { keyPoints, summary, articles } = sections
  const { highlights, prose, points } = readHighlightSection(keyPoints, page.lines, 'key-points', definitions, findings)
  const read = articles ? readArticles(outlineArticles(articles, page.lines), page.lines, findings) : []
  const places = new Set(read.map((_, index) => index + 1))
  const story: Story = {
    kind: 'story',
    ...head.dateline,
    slug: page.context.slug,
    text: page.text,
    day: page.slug.day,
    outlets: head.outlets,
    image: head.image,
    summary: summary ? proseOf(page.lines.slice(summary.first, summary.end)) : '',
    keyPoints: keepKnown(highlights, places, 'key-points', findings),
    prose,
    articles: read,
    otherSections: otherSections(sections.others, page.lines, definitions),
    unknown: head.unknown,
    warnings: findings.warnings,
  }
  const besides = blank(page.lines, page.from, points)
  holdOpenComments(besides, findings)
  holdUnsafeLinks(besides, findings)
  refuseCutOff(page, head, story.articles, findings)
  findings.refuseIfFaulty()
  warnOfGaps(story, findings)
  return story
}

function refuseCutOff(
  page: RawDocument,
  { outlets }: StoryHead,
  articles: readonly Article[],
  findings: Findings,
): void {
  const promised = outlets.reduce((sum, { count }) => sum + count, 0)
  const whole = articles.filter(({ account }) => account !== '').length
  if (!page.endsOpen || whole >= promised) return
  const reason = `ends in the middle: its outlets promise ${promised} articles and it has ${whole}; is it cut off?`
  findings.fault('file', reason, page.lines.length)
}

function warnOfGaps({ summary, keyPoints, prose, articles, outlets }: Story, findings: Findings): void {
  const promised = outlets.reduce((sum, { count }) => sum + count, 0)
  if (!summary) findings.hold('no-summary', 'There is no “## Summary” section', { field: 'summary' })
  if (keyPoints.length + prose.length === 0)
    findings.hold('no-highlights', 'There are no key points', { field: 'key-points' })
  if (promised !== articles.length) {
    const message = `outlets count ${promised} articles, but the story has ${articles.length}`
    findings.hold('count-disagrees', message, { field: 'outlets' })
  }
  for (const [index, { outlet, line }] of articles.entries()) {
    if (!outlet || outlets.some(({ name }) => name === outlet)) continue
    const message = `“${outlet}” is not among the outlets of the front matter`
    findings.warn('undeclared-outlet', message, { line, field: `articles[${index}].outlet` })
  }
}
