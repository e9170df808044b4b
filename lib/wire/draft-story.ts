import { quote } from '@/lib/digest/front-matter/scalar'
import { withoutLabel } from '@/lib/digest/outlets/same-report'
import { printReferences } from '@/lib/digest/references/references'
import { shortened } from '@/lib/digest/shortened'
import { escapeLine, escapeText } from '@/lib/digest/story-text/escape'
import { distinctSlug, storySlug } from '@/lib/digest/story-text/story-slug'
import { type ArticleText, excerptOf } from './articles/article-text'
import { pipelineName } from './draft-digest'
import type { CitedSentence } from './model/check-sentence'
import type { ModelStory, ModelStoryOutcome } from './model/draft-with-model'
import type { PickedEvent } from './pick-events'
import type { WireItem } from './wire-item'

export interface StoryOptions {
  /** `2026-02-12` */
  readonly day: string
  readonly run: string
  /** An editor put the articles together, not the rules. */
  readonly isByHand?: boolean
  /** What a model wrote; undefined where none was asked. */
  readonly model?: ModelStoryOutcome | undefined
  /** The texts of articles that were read, by their link. */
  readonly texts?: ReadonlyMap<string, ArticleText>
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
 * A story in the form of content/stories. With a model each sentence is the model's, and has the numbers of the articles
 * that carry it. Without one, or where a part of the model's could not be used, the central headline is the title, the
 * summary quotes descriptions with their outlets, the key points are headlines with the numbers of their articles, and
 * each account is what the article's feed, or the beginning of the article itself, says. A draft, whatever becomes of it.
 */
export function draftStory({ articles }: Pick<PickedEvent, 'articles'>, options: StoryOptions): string {
  const { day, run, model, texts = new Map() } = options
  const drafted = model && !('failed' in model) ? model : undefined
  const items = articles.map(({ item }) => item)
  const [central] = articles
  const blocks = [
    [
      '---',
      `title: ${quote(drafted?.title ? withoutStop(drafted.title.text) : titleOf(central.item))}`,
      `date: ${day}`,
      ...outletsOf(items),
      ...imageOf(items),
      'draft: true',
      `pipeline: ${quote(pipelineName)}`,
      drafted ? `model: ${quote(drafted.model)}` : 'model: none',
      ...(drafted ? [`promptVersion: "${drafted.prompt.version}"`] : []),
      `run: ${quote(run)}`,
      '---',
    ].join('\n'),
    '## Summary',
    ...(drafted?.summary.length ? [drafted.summary.map(citedLine).join('\n')] : summaryOf(items)),
    '## Key Points',
    (drafted?.keyPoints.length ? drafted.keyPoints.map(citedBullet) : pointsOf(items)).join('\n'),
    '## How this draft was made',
    ...explanation(items, options),
    '## Articles',
    ...items.flatMap((item, index) => articleOf(item, accountOf(item, drafted?.accounts[index], texts.get(item.link)))),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The comment is a line of its own: readers do not see it, and what cites the summary does not have it. */
const citedLine = ({ text, sources }: CitedSentence): string =>
  `${escapeText(text)}\n${printReferences(sources).trim()}`
const citedBullet = ({ text, sources }: CitedSentence): string => `- ${escapeText(text)}${printReferences(sources)}`
const withoutStop = (title: string): string => title.replace(/[.。]$/u, '')

/** For readers too, so that it names no address and no fault of the service: the report of the run does. */
function explanation(items: readonly WireItem[], { model, texts = new Map(), isByHand }: StoryOptions): string[] {
  const together = isByHand ? byHand : byRule
  const read = items.flatMap(({ link }, index) => (texts.get(link)?.kind === 'read' ? [index + 1] : []))
  if (model && !('failed' in model)) return explanationOfModel(model, read, together)
  const none = model ? 'the language model that was asked failed, so none was used.' : 'no language model was used.'
  return [
    `${together} Summary and key points are quoted from them; ${none}`,
    ...(read.length > 0 ? [`${listed(read)} quoted from the article itself: its first sentences.`] : []),
  ]
}

function explanationOfModel(
  { title, summary, keyPoints, warnings }: ModelStory,
  read: readonly number[],
  together: string,
): string[] {
  const quoted = [!title && 'Title', summary.length === 0 && 'Summary', keyPoints.length === 0 && 'Key points']
  const named = quoted.filter((part) => part !== false).join(', ')
  const texts = read.length > 0 ? ` Of ${articlesNamed(read)} it had the beginning of the text.` : ''
  return [
    `A language model wrote the sentences of this story from the titles of its articles and what their feeds say of them.${texts} Names and figures were compared with these by rule. ${together}`,
    ...(named ? [`${named}: the model wrote nothing that could be used, so articles are quoted.`] : []),
    ...(warnings.length > 0
      ? ['An editor should check:', warnings.map((warning) => `- ${escapeText(warning)}`).join('\n')]
      : []),
  ]
}

const articlesNamed = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `article ${numbers[0]}` : `articles ${numbers.join(', ')}`
const listed = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `The account of article ${numbers[0]} is`
    : `The accounts of articles ${numbers.join(', ')} are`

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

/** An article of which nobody says anything has no account; the story waits until an editor gives it one. */
function accountOf(
  { summary }: WireItem,
  written: readonly CitedSentence[] = [],
  read: ArticleText | undefined,
): string | undefined {
  if (written.length > 0) return written.map(({ text }) => text).join(' ')
  return read?.kind === 'read' ? `“${excerptOf(read.text)}”` : summary
}

const articleOf = ({ title, outlet, link }: WireItem, account: string | undefined): string[] => [
  `### ${escapeLine(title)}`,
  [`Outlet: ${escapeLine(outlet)}`, `Link: ${escapeLine(link)}`].join('\n'),
  ...(account === undefined ? [] : [escapeText(account)]),
]
