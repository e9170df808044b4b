import { quote } from '../edits/scalar'
import { escapeLine, escapeText } from './escape'
import { type PlainStory, unplacedHeading } from './story-fields'

/** The Markdown file of a story. Everything literal in the fields is literal to a Markdown reader too. */
export function printStory(story: PlainStory, { draft }: { readonly draft: boolean }): string {
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
