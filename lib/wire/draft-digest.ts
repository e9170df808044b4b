import type { Document } from '@/lib/digest/document'
import { sourceLine } from '@/lib/digest/edits/added-report'
import { dayIn } from '@/lib/digest/moment'
import { withoutLabel } from '@/lib/digest/outlets/same-report'
import { printReferences } from '@/lib/digest/references/references'
import { escapeText } from '@/lib/digest/story-text/escape'
import type { Topic } from '@/lib/digest/topic'
import type { ChosenItem } from './choose'
import type { CitedSentence } from './model/check-sentence'
import type { ModelDraft, ModelDraftOutcome } from './model/draft-with-model'
import { type NumberedSource, type PickedHeadline, pickHeadlines } from './pick-headlines'
import type { WireItem } from './wire-item'

const pipeline = 'Parallax wire'
/** How a draft names this pipeline in its front matter; the figure is of this file's rules. */
export const pipelineName = `${pipeline} 1`

/** Whether a document was made here, whatever the rules were then. */
export const isOfTheWire = ({ draftedBy }: Document): boolean => draftedBy?.pipeline?.startsWith(pipeline) ?? false

export interface DraftOptions {
  readonly topic: Topic
  /** In the topic's order; none may be empty. */
  readonly sides: readonly { readonly id: string; readonly chosen: readonly CitedItem[] }[]
  /** `2026-02-12` */
  readonly day: string
  readonly at: Date
  /** IANA zone of the publication: what an article's day is. */
  readonly timeZone: string
  readonly run: string
  /** What a model wrote; undefined where none was asked. */
  readonly model?: ModelDraftOutcome | undefined
  /** An editor chose the articles, not the rules. */
  readonly isByHand?: boolean
}

/** What a draft needs to know of an article that was chosen. */
export type CitedItem = Pick<ChosenItem, 'item' | 'side' | 'continues'>

/** Longer titles are cut where they are quoted; the list of sources has them whole. */
const longestQuote = 230

/** What a draft cites, numbered as its list will be. */
export const numberSources = (sides: DraftOptions['sides']): NumberedSource[] =>
  sides
    .flatMap(({ chosen }) => chosen)
    .map(({ item, side }, index) => ({ number: index + 1, side, title: item.title, outlet: outletIn(item) }))

/**
 * A digest in the form of content/digests: each highlight is a sentence of the model or, without one, the headline of a
 * source, quoted with its outlet; each has the numbers of the sources that carry it. A draft, whatever becomes of it.
 */
export function draftDigest(options: DraftOptions): string {
  const { sides, timeZone } = options
  const chosen = sides.flatMap((side) => side.chosen)
  const [overall, ...bySide] = sectionsOf(options)
  const lines = [
    '---',
    ...frontMatter(options, chosen),
    '---',
    '',
    '## Overall Highlights',
    '',
    ...(overall?.lines ?? []),
    '',
    '<!--more-->',
    '',
    ...bySide.flatMap(({ name, lines }) => [`## ${name} Perspective (${name} Sources)`, '', ...lines, '']),
    '## How this draft was made',
    '',
    ...explanation(options, chosen),
    '',
    '## Sources',
    '',
    `This summary is based on ${chosen.length} articles from the following sources:`,
    '',
    ...chosen.map(({ item }, index) => `${index + 1}. ${listed(item, timeZone)}`),
  ]
  return `${lines.join('\n')}\n`
}

interface DraftSection {
  readonly name: string
  readonly lines: readonly string[]
  readonly isQuoted: boolean
}

/** Overall first, then the sides in their order. A section without a sentence of the model quotes headlines. */
function sectionsOf({ topic, sides, model }: DraftOptions): DraftSection[] {
  const ids = sides.map(({ id }) => id)
  const { overall, bySide } = pickHeadlines(numberSources(sides), ids)
  const drafted = writtenBy(model)
  const section = (name: string, written: readonly CitedSentence[] = [], headlines: readonly PickedHeadline[]) =>
    written.length > 0
      ? { name, lines: written.map(printSentence), isQuoted: false }
      : { name, lines: headlines.map(quote), isQuoted: true }
  return [
    section('Overall', drafted?.highlights, overall),
    ...bySide.map(({ id, headlines }) => section(nameOf(topic, id), drafted?.sides[id], headlines)),
  ]
}

const writtenBy = (model: ModelDraftOutcome | undefined): ModelDraft | undefined =>
  model && !('failed' in model) ? model : undefined

const nameOf = ({ perspectives }: Topic, id: string): string => perspectives.find((side) => side.id === id)?.name ?? id

const printSentence = ({ text, sources }: CitedSentence): string => `- ${escapeText(text)}${printReferences(sources)}`

function frontMatter({ topic, sides, day, at, run, model }: DraftOptions, chosen: readonly CitedItem[]): string[] {
  const drafted = writtenBy(model)
  const outlets = [...new Set(chosen.map(({ item }) => outletIn(item)))]
  const counted = sides.map(({ id, chosen }) => ({ id, count: chosen.length }))
  return [
    `title: ${JSON.stringify(`${topic.name} News - ${day}`)}`,
    `date: ${at.toISOString()}`,
    `topic: ${topic.id}`,
    `topicName: ${JSON.stringify(topic.name)}`,
    `sources: [${outlets.map((outlet) => JSON.stringify(outlet)).join(', ')}]`,
    `articleCount: ${chosen.length}`,
    'perspectives:',
    ...counted.flatMap(({ id, count }) => [
      `  - id: ${JSON.stringify(id)}`,
      `    name: ${JSON.stringify(nameOf(topic, id))}`,
      `    count: ${count}`,
    ]),
    ...counted.map(({ id, count }) => `${id}Sources: ${count}`),
    'draft: true',
    `pipeline: ${JSON.stringify(pipelineName)}`,
    `model: ${JSON.stringify(drafted?.model ?? 'none')}`,
    ...(drafted ? [`promptVersion: "${drafted.prompt.version}"`] : []),
    `run: ${JSON.stringify(run)}`,
  ]
}

function quote({ source, carriedBy }: PickedHeadline): string {
  const title = withoutLabel(source.title)
  const cut =
    title.length <= longestQuote ? title : `${title.slice(0, longestQuote).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '')}…`
  return `- ${escapeText(`“${cut}” (${source.outlet})`)}${printReferences(carriedBy)}`
}

/** For readers too, so that it names no address and no fault of the service: the report of the run does. */
function explanation(options: DraftOptions, chosen: readonly CitedItem[]): string[] {
  const drafted = writtenBy(options.model)
  const quoted = sectionsOf(options).flatMap(({ name, isQuoted }) => (isQuoted ? [name] : []))
  const continuing = chosen.flatMap(({ continues }, index) => (continues ? [index + 1] : []))
  const chosenBy = options.isByHand ? 'An editor chose the articles' : 'The articles were chosen by rule'
  const which = continuing.length === 1 ? `Article ${continuing[0]} was` : `Articles ${continuing.join(', ')} were`
  const paragraphs = drafted
    ? [
        `A language model wrote the highlights from the titles of the articles whose numbers they have. Names and figures were compared with these titles by rule. ${chosenBy}.`,
        ...(quoted.length > 0
          ? [
              `${escapeText(quoted.join(', '))}: the model wrote nothing that could be used, so headlines are quoted from the outlets in brackets.`,
            ]
          : []),
      ]
    : [
        `Each highlight is the headline of an article, quoted from the outlet in brackets. ${chosenBy}; ${
          options.model ? 'the language model that was asked failed, so none was used.' : 'no language model was used.'
        }`,
      ]
  if (continuing.length > 0) paragraphs.push(`${which} in one of the last three editions already.`)
  const warnings = drafted?.warnings ?? []
  if (warnings.length > 0) paragraphs.push('An editor should check:')
  return [
    ...paragraphs.flatMap((paragraph, index) => (index > 0 ? ['', paragraph] : [paragraph])),
    ...(warnings.length > 0 ? ['', ...warnings.map((warning) => `- ${escapeText(warning)}`)] : []),
  ]
}

/** Its brackets would be taken for those of a link. */
const outletIn = ({ outlet }: WireItem): string => outlet.replace(/[[\]]/g, '').trim() || 'Unnamed outlet'

function listed(item: WireItem, timeZone: string): string {
  const { title, link, locale, published } = item
  const date = published && dayIn(new Date(published), timeZone)
  return `${locale ? `[${locale}] ` : ''}${sourceLine({ title, outlet: outletIn(item), link, date })}`
}
