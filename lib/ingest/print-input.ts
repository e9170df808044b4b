import { sourceLine } from '@/lib/digest/edits/added-report'
import { readProse } from '@/lib/digest/edits/prose-edit'
import { quote } from '@/lib/digest/front-matter/scalar'
import { printReferences } from '@/lib/digest/references/references'
import { escapeLine } from '@/lib/digest/story-text/escape'
import type { DigestInput, DocumentInput, PointInput, StoryInput } from './document-input'

export const printInput = (input: DocumentInput): string =>
  input.kind === 'digest' ? printDigest(input) : printStory(input)

function printDigest(digest: DigestInput): string {
  const { title, date, day, topic, topicName, highlights, perspectives } = digest
  const sources = perspectives.flatMap((side) => side.sources)
  const outlets = [...new Set(sources.map(({ outlet }) => outlet.trim()))]
  const front = [
    '---',
    `title: ${quote(title)}`,
    `date: ${date ?? day}`,
    `topic: ${quoteUnlessPlain(topic)}`,
    ...(topicName ? [`topicName: ${quote(topicName)}`] : []),
    `sources: [${outlets.map(quote).join(', ')}]`,
    `articleCount: ${sources.length}`,
    'perspectives:',
    ...perspectives.flatMap(({ id, name, sources }) => [
      `  - id: ${quote(id)}`,
      `    name: ${quote(name)}`,
      `    count: ${sources.length}`,
    ]),
    ...perspectives.map((side) => `${side.id}Sources: ${side.sources.length}`),
    ...madeBy(digest),
    'draft: true',
    '---',
  ]
  return written([
    front.join('\n'),
    '## Overall Highlights',
    ...bullets(highlights),
    '<!--more-->',
    ...perspectives.flatMap(({ name, highlights }) => [
      `## ${escapeLine(name.trim())} Perspective (${escapeLine(name.trim())} Sources)`,
      ...bullets(highlights),
    ]),
    '## Sources',
    `This summary is based on ${sources.length} articles from the following sources:`,
    sources
      .map(
        ({ url, locale, ...report }, index) =>
          `${index + 1}. ${locale ? `[${locale}] ` : ''}${sourceLine({ ...report, link: url })}`,
      )
      .join('\n'),
  ])
}

function printStory(story: StoryInput): string {
  const { title, date, slug, summary, keyPoints, articles, image } = story
  const outlets = [...new Set(articles.map(({ outlet }) => outlet.trim()))]
  const front = [
    '---',
    `title: ${quote(title)}`,
    `date: ${date ?? slug.slice(0, 10)}`,
    ...(outlets.length > 0 ? ['outlets:'] : []),
    ...outlets.flatMap((name) => [
      `  - name: ${quote(name)}`,
      `    count: ${articles.filter(({ outlet }) => outlet.trim() === name).length}`,
    ]),
    ...(image ? ['image:'] : []),
    ...(image?.url ? [`  link: ${quote(image.url)}`] : []),
    ...(image?.source ? [`  source: ${quote(image.source)}`] : []),
    ...(image ? [`  description: ${quote(image.description)}`] : []),
    ...madeBy(story),
    'draft: true',
    '---',
  ]
  return written([
    front.join('\n'),
    '## Summary',
    readProse(summary),
    '## Key Points',
    ...bullets(keyPoints),
    '## Articles',
    ...articles.flatMap(({ title, outlet, url, account }) => [
      `### ${escapeLine(title.trim())}`,
      `Outlet: ${escapeLine(outlet.trim())}${url ? `\nLink: ${escapeLine(url.trim())}` : ''}`,
      readProse(account),
    ]),
  ])
}

const madeBy = (given: DocumentInput): readonly string[] =>
  (['pipeline', 'model', 'promptVersion', 'run'] as const).flatMap((key) => {
    const value = given[key]
    return value === undefined ? [] : [`${key}: ${quote(value)}`]
  })

/** An invalid id is refused later and must not break the YAML. */
const quoteUnlessPlain = (topic: string): string => (/^[a-z][a-z0-9-]*$/.test(topic) ? topic : quote(topic))

const bullets = (points: readonly PointInput[]): readonly string[] =>
  points.length === 0
    ? []
    : [points.map(({ text, sources = [] }) => `- ${text.trim()}${printReferences(sources)}`).join('\n')]

const written = (blocks: readonly string[]): string => `${blocks.filter((block) => block !== '').join('\n\n')}\n`
