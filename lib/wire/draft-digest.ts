import { sourceLine } from '@/lib/digest/edits/added-report'
import { dayIn } from '@/lib/digest/moment'
import { withoutLabel } from '@/lib/digest/outlets/same-report'
import { printReferences } from '@/lib/digest/references/references'
import { escapeText } from '@/lib/digest/story-text/escape'
import type { Topic } from '@/lib/digest/topic'
import type { ChosenItem } from './choose'
import { type NumberedSource, type PickedHeadline, pickHeadlines } from './pick-headlines'

/** How a draft of this kind names itself in its front matter; the figure is of this file's rules. */
export const pipelineName = 'Parallax wire, extractive 1'

export interface DraftOptions {
  readonly topic: Topic
  /** In the topic's order; none may be empty. */
  readonly sides: readonly { readonly id: string; readonly chosen: readonly ChosenItem[] }[]
  /** `2026-02-12` */
  readonly day: string
  readonly at: Date
  /** IANA zone of the publication: what an article's day is. */
  readonly timeZone: string
  readonly run: string
}

/** Longer titles are cut where they are quoted; the list of sources has them whole. */
const longestQuote = 230

/**
 * A digest in the form of content/digests that was made without a model: each highlight is the headline of a source,
 * quoted with its outlet and with the numbers of the sources that carry it. A draft, whatever becomes of it.
 */
export function draftDigest(options: DraftOptions): string {
  const { topic, sides } = options
  const chosen = sides.flatMap((side) => side.chosen)
  const sources = chosen.map(
    ({ item, side }, index): NumberedSource => ({ number: index + 1, side, title: item.title, outlet: outletIn(item) }),
  )
  const { overall, bySide } = pickHeadlines(
    sources,
    sides.map(({ id }) => id),
  )
  const sections = bySide.flatMap(({ id, headlines }) => {
    const name = topic.perspectives.find((side) => side.id === id)?.name ?? id
    return [`## ${name} Perspective (${name} Sources)`, '', ...headlines.map(quote), '']
  })
  const lines = [
    '---',
    ...frontMatter(options, chosen),
    '---',
    '',
    '## Overall Highlights',
    '',
    ...overall.map(quote),
    '',
    '<!--more-->',
    '',
    ...sections,
    '## How this draft was made',
    '',
    ...explanation(chosen),
    '',
    '## Sources',
    '',
    `This summary is based on ${chosen.length} articles from the following sources:`,
    '',
    ...chosen.map(({ item }, index) => `${index + 1}. ${listed(item, options.timeZone)}`),
  ]
  return `${lines.join('\n')}\n`
}

function frontMatter({ topic, sides, day, at, run }: DraftOptions, chosen: readonly ChosenItem[]): string[] {
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
    ...counted.flatMap(({ id, count }) => {
      const name = topic.perspectives.find((side) => side.id === id)?.name ?? id
      return [`  - id: ${JSON.stringify(id)}`, `    name: ${JSON.stringify(name)}`, `    count: ${count}`]
    }),
    ...counted.map(({ id, count }) => `${id}Sources: ${count}`),
    'draft: true',
    `pipeline: ${JSON.stringify(pipelineName)}`,
    `run: ${JSON.stringify(run)}`,
  ]
}

function quote({ source, carriedBy }: PickedHeadline): string {
  const title = withoutLabel(source.title)
  const cut =
    title.length <= longestQuote ? title : `${title.slice(0, longestQuote).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '')}…`
  return `- ${escapeText(`“${cut}” (${source.outlet})`)}${printReferences(carriedBy)}`
}

function explanation(chosen: readonly ChosenItem[]): string[] {
  const continuing = chosen.flatMap(({ continues }, index) => (continues ? [index + 1] : []))
  const which = continuing.length === 1 ? `Article ${continuing[0]} was` : `Articles ${continuing.join(', ')} were`
  return [
    'Each highlight is the headline of an article, quoted from the outlet in brackets. The articles were chosen by rule; no language model was used.',
    ...(continuing.length > 0 ? ['', `${which} in one of the last three editions already.`] : []),
  ]
}

/** Its brackets would be taken for those of a link. */
const outletIn = ({ outlet }: ChosenItem['item']): string => outlet.replace(/[[\]]/g, '').trim() || 'Unnamed outlet'

function listed(item: ChosenItem['item'], timeZone: string): string {
  const { title, link, locale, published } = item
  const date = published && dayIn(new Date(published), timeZone)
  return `${locale ? `[${locale}] ` : ''}${sourceLine({ title, outlet: outletIn(item), link, date })}`
}
