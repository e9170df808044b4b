import { quote } from '@/lib/digest/front-matter/scalar'
import { withoutLabel } from '@/lib/digest/outlets/same-report'
import { printReferences } from '@/lib/digest/references/references'
import { shortened } from '@/lib/digest/shortened'
import { escapeLine, escapeText } from '@/lib/digest/story-text/escape'
import { distinctSlug, storySlug } from '@/lib/digest/story-text/story-slug'
import { pipelineName } from './draft-digest'
import type { PickedEvent } from './pick-events'
import type { WireItem } from './wire-item'

export interface StoryOptions {
  /** `2026-02-12` */
  readonly day: string
  readonly run: string
  /** An editor put the articles together, not the rules. */
  readonly isByHand?: boolean
}

/** Of as many descriptions as a reader takes in at once. */
const mostQuoted = 3
const mostPoints = 5
const longestQuote = 230
const longestDescription = 320
const longestTitle = 140
const byRule = 'The articles were put together by rule, because their headlines share names, figures and rare words.'
const byHand = 'An editor put the articles together.'

/**
 * A story in the form of content/stories that was made without a model: the central headline is its title, the summary
 * quotes descriptions with their outlets, the key points are headlines with the numbers of their articles, and each
 * account is what the article's feed says of it. A draft, whatever becomes of it.
 */
export function draftStory({ articles }: Pick<PickedEvent, 'articles'>, options: StoryOptions): string {
  const { day, run, isByHand = false } = options
  const items = articles.map(({ item }) => item)
  const [central] = articles
  const blocks = [
    [
      '---',
      `title: ${quote(titleOf(central.item))}`,
      `date: ${day}`,
      ...outletsOf(items),
      ...imageOf(items),
      'draft: true',
      `pipeline: ${quote(pipelineName)}`,
      'model: none',
      `run: ${quote(run)}`,
      '---',
    ].join('\n'),
    '## Summary',
    ...summaryOf(items),
    '## Key Points',
    pointsOf(items).join('\n'),
    '## How this draft was made',
    `${isByHand ? byHand : byRule} Summary and key points are quoted from them; no language model was used.`,
    '## Articles',
    ...items.flatMap(articleOf),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The path of a story's file: that which it has already, or one of its title that no other story of the day has. */
export function slugOfStory(
  { articles, known }: Pick<PickedEvent, 'articles' | 'known'>,
  day: string,
  taken: ReadonlySet<string>,
): string {
  if (known) return known
  const title = titleOf(articles[0].item)
  const slug = storySlug(day, title)
  return taken.has(slug) ? distinctSlug(day, title) : slug
}

const titleOf = ({ title }: WireItem): string => shortened(withoutLabel(title), longestTitle)

function outletsOf(items: readonly WireItem[]): string[] {
  const counts = new Map<string, number>()
  for (const { outlet } of items) counts.set(outlet, (counts.get(outlet) ?? 0) + 1)
  return ['outlets:', ...[...counts].flatMap(([name, count]) => [`  - name: ${quote(name)}`, `    count: ${count}`])]
}

/** Without a description of the feed's the story waits for an editor to write one. */
function imageOf(items: readonly WireItem[]): string[] {
  const held = items.find(({ picture }) => picture)
  if (!held?.picture) return []
  const { link, credit, description } = held.picture
  const source = credit === undefined || credit === held.outlet ? held.outlet : `${credit} (${held.outlet})`
  return [
    'image:',
    `  link: ${quote(link)}`,
    `  source: ${quote(source)}`,
    ...(description === undefined ? [] : [`  description: ${quote(description)}`]),
  ]
}

/** Descriptions; where no feed has one, headlines. */
function summaryOf(items: readonly WireItem[]): string[] {
  const described = items.flatMap(({ summary, outlet }) => (summary === undefined ? [] : [{ text: summary, outlet }]))
  const quoted =
    described.length > 0 ? described : items.map(({ title, outlet }) => ({ text: withoutLabel(title), outlet }))
  return quoted
    .slice(0, mostQuoted)
    .map(({ text, outlet }) => escapeText(`“${shortened(text, longestDescription)}” (${outlet})`))
}

/** The headlines that the title is not; that one too where it is the only other. */
function pointsOf(items: readonly WireItem[]): string[] {
  const numbered = items.map((item, index) => ({ item, number: index + 1 }))
  const others = numbered.slice(1)
  return (others.length > 1 ? others : numbered).slice(0, mostPoints).map(({ item, number }) => {
    const title = shortened(withoutLabel(item.title), longestQuote)
    return `- ${escapeText(`“${title}” (${item.outlet})`)}${printReferences([number])}`
  })
}

/** An article whose feed says nothing of it has no account; the story waits until an editor gives it one. */
const articleOf = ({ title, outlet, link, summary }: WireItem): string[] => [
  `### ${escapeLine(title)}`,
  [`Outlet: ${escapeLine(outlet)}`, `Link: ${escapeLine(link)}`].join('\n'),
  ...(summary === undefined ? [] : [escapeText(summary)]),
]
