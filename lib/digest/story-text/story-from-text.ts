import { quote } from '../front-matter/scalar'
import type { Fault } from '../invalid-document'
import { escapeLine, escapeText } from './escape'
import { type ReadStoryText, readStoryText } from './read-story-text'
import { type PlainStory, unplacedHeading } from './story-fields'

export type StoryFile =
  | {
      readonly kind: 'story'
      readonly day: string
      readonly title: string
      readonly outlets: readonly string[]
      readonly text: string
      /** Why it becomes a draft in any case. */
      readonly doubts: readonly Fault[]
    }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** The files for `content/stories/`. Throws InvalidDocument where the start of a story is unclear. */
export function storiesFromText(
  text: string,
  origin: string,
  options: ReadStoryText & { readonly draft: boolean } = { draft: false },
): readonly StoryFile[] {
  return readStoryText(text, origin, options).map((reading) => {
    if (reading.kind === 'refused') return reading
    const { fields, doubts } = reading
    const { day, title, outlets } = fields
    return {
      kind: 'story',
      day,
      title,
      doubts,
      outlets: outlets.map(({ name }) => name),
      text: printStory(fields, { draft: options.draft || doubts.length > 0 }),
    }
  })
}

function printStory(story: PlainStory, { draft }: { readonly draft: boolean }): string {
  const { title, day, outlets, image, summary, keyPoints, articles, unplaced } = story
  const front = [
    '---',
    `title: ${quote(title)}`,
    `date: ${day}`,
    ...(outlets.length > 0 ? ['outlets:'] : []),
    ...outlets.flatMap(({ name, count }) => [`  - name: ${quote(name)}`, `    count: ${count}`]),
    ...(image ? ['image:'] : []),
    ...(image?.link ? [`  link: ${quote(image.link)}`] : []),
    ...(image?.source ? [`  source: ${quote(image.source)}`] : []),
    ...(image?.description ? [`  description: ${quote(image.description)}`] : []),
    `draft: ${draft}`,
    '---',
  ]
  const blocks = [
    front.join('\n'),
    ...(summary.length > 0 ? ['## Summary', ...summary.map(escapeText)] : []),
    ...(keyPoints.length > 0 ? ['## Key Points', keyPoints.map((point) => `- ${escapeText(point)}`).join('\n')] : []),
    ...(articles.length > 0 ? ['## Articles'] : []),
    ...articles.flatMap((article) => [
      `### ${escapeLine(article.title)}`,
      ...(article.outlet ? [`Outlet: ${escapeLine(article.outlet)}`] : []),
      ...article.account.map(escapeText),
    ]),
    ...(unplaced.length > 0 ? [`## ${unplacedHeading}`, ...unplaced.map(escapeText)] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}
