import { printable } from '@/lib/content-files/fault-lines'
import type { Landed } from '@/lib/content-files/land-draft'
import type { WireDraft, WireRun } from '@/lib/wire/make-draft'
import type { FailedDraft, WrittenByModel } from '@/lib/wire/model/draft-with-model'

/** What a run did, as it is kept in the ledger and shown at the desk. Bounded. */
export interface RunReport {
  readonly feeds: readonly ReportedFeed[]
  readonly sides: readonly ReportedSide[]
  /** How it was drafted; empty without a draft. */
  readonly drafting: readonly DraftingNote[]
  readonly stories: { readonly wanted: number; readonly made: readonly ReportedStory[] }
}

export interface DraftingNote {
  /** Which model, a sentence of it that was dropped and why, or what an editor should look at. */
  readonly kind: 'model' | 'dropped' | 'check'
  readonly text: string
}

export interface ReportedFeed {
  readonly side: string
  readonly name: string
  readonly items: number
  /** Why nothing was read. */
  readonly failure?: string
}

export interface ReportedSide {
  readonly id: string
  readonly name: string
  /** How many were wanted. */
  readonly wanted: number
  readonly chosen: readonly ReportedItem[]
  readonly leftOut: number
  /** The first of those. */
  readonly firstLeftOut: readonly ReportedItem[]
}

export interface ReportedItem {
  readonly title: string
  readonly outlet: string
  readonly link: string
  readonly reason: string
}

/** What came of the draft of a story. */
export interface StoryOutcome {
  readonly state: Landed['kind'] | 'failed'
  /** Why it is beside, or failed. */
  readonly reason: string | undefined
}

export interface ReportedStory {
  readonly slug: string
  readonly title: string
  /** Undefined before it is landed. */
  readonly state: StoryOutcome['state'] | undefined
  readonly obstacle?: string
  /** Why it is a story. */
  readonly reason: string
  readonly articles: number
  /** The first of those. */
  readonly firstArticles: readonly ReportedItem[]
  /** How it was drafted; missing in runs of before a model wrote stories. */
  readonly drafting?: readonly DraftingNote[]
}

const [mostFeeds, mostLeftOut, mostNotes, mostArticles, longestText, longestLink] = [500, 15, 50, 6, 300, 1_000]
const mostStoryNotes = 10

/** With what came of its stories, by their slugs, once they are landed. */
export function runReport(
  run: WireRun,
  { choice, feeds, reason, model, stories }: WireDraft,
  outcomes: ReadonlyMap<string, StoryOutcome> = new Map(),
): RunReport {
  return {
    feeds: feeds
      .toSorted((one, other) => Number(one.failure === undefined) - Number(other.failure === undefined))
      .slice(0, mostFeeds)
      .map(({ side, name, items, failure }) => ({
        side,
        name: shortened(name),
        items,
        ...(failure !== undefined && { failure: shortened(failure) }),
      })),
    sides: choice.sides.map(({ id, chosen }) => {
      const leftOut = choice.rejected.filter(({ side }) => side === id)
      return {
        id,
        name: sideName(run, id),
        wanted: run.feeds.perSide,
        chosen: chosen.map(reported),
        leftOut: leftOut.length,
        firstLeftOut: leftOut.slice(0, mostLeftOut).map(reported),
      }
    }),
    drafting: reason ? [] : bounded(draftingNotes(model, 'the highlights are quoted headlines'), mostNotes),
    stories: {
      wanted: run.feeds.stories ?? 0,
      made: stories.map(({ slug, event: { articles, reason }, texts, model }) => {
        const { state, reason: obstacle } = outcomes.get(slug) ?? {}
        return {
          ...{ slug, title: shortened(articles[0].item.title), state, reason: shortened(reason) },
          ...(obstacle !== undefined && { obstacle: shortened(obstacle) }),
          articles: articles.length,
          firstArticles: articles.slice(0, mostArticles).map((article) => reported(withText(article, texts))),
          drafting: bounded(draftingNotes(model, storyWithout), mostStoryNotes),
        }
      }),
    },
  }
}

/** The same as lines for a terminal: feeds, what was chosen and why, what was left out, which stories were found. */
export function reportLines(run: WireRun, { reason, ...made }: WireDraft): string[] {
  const { feeds, sides, stories } = runReport(run, { reason, ...made })
  const failed = feeds.filter(({ failure }) => failure !== undefined)
  const lines = [`${run.topic.name}, ${run.day} (run ${run.id})`]
  for (const { side, name, failure } of failed) lines.push(`failed    ${side}: ${name}: ${failure}`)
  const items = made.feeds.reduce((sum, feed) => sum + feed.items, 0)
  lines.push(`feeds     ${made.feeds.length - failed.length} of ${made.feeds.length} read, ${items} items`)
  for (const { name, wanted, chosen, leftOut, firstLeftOut } of sides) {
    lines.push(`chosen    ${name}: ${chosen.length} of ${wanted}`)
    for (const { title, outlet, reason } of chosen) lines.push(`  ${title} (${outlet})`, `    ${reason}`)
    lines.push(`left out  ${name}: ${leftOut}`)
    for (const { title, outlet, reason } of firstLeftOut) lines.push(`  ${title} (${outlet}): ${reason}`)
    if (leftOut > firstLeftOut.length) lines.push(`  and ${leftOut - firstLeftOut.length} more`)
  }
  if (stories.wanted > 0) lines.push(`stories   ${stories.made.length} of ${stories.wanted}`)
  for (const { slug, event, texts, model } of made.stories) {
    lines.push(`  ${slug}: ${event.reason}`)
    for (const { item, reason } of event.articles.map((article) => withText(article, texts)))
      lines.push(`    ${item.title} (${item.outlet}): ${reason}`)
    if (model) lines.push(...draftingNotes(model, storyWithout).map(({ kind, text }) => `    ${kind}: ${text}`))
  }
  if (reason) lines.push(`no draft  ${reason}`)
  else
    lines.push(
      ...draftingNotes(made.model, 'the highlights are quoted headlines').map(
        ({ kind, text }) => `${kind.padEnd(9)} ${text}`,
      ),
    )
  return lines.map(printable)
}

const storyWithout = 'the story is quoted from its articles and their feeds'

/** With what came of reading the article itself, where it was to be read. */
function withText<Article extends { readonly item: { readonly link: string }; readonly reason: string }>(
  article: Article,
  texts: WireDraft['stories'][number]['texts'],
): Article {
  const text = texts.get(article.item.link)
  if (!text) return article
  const said = text.kind === 'read' ? 'Its text was read.' : `Its text was not read: ${text.reason}`
  return { ...article, reason: `${article.reason} ${said}` }
}

const bounded = (notes: readonly DraftingNote[], most: number): readonly DraftingNote[] =>
  notes.slice(0, most).map(({ kind, text }) => ({ kind, text: shortened(text) }))

/** What the model wrote, what of it was dropped and why, and what an editor should look at; `without` one is said too. */
function draftingNotes(model: WrittenByModel | FailedDraft | undefined, without: string): readonly DraftingNote[] {
  if (!model) return [{ kind: 'model', text: `No model was asked: ${without} (docs/model.md).` }]
  if ('failed' in model) return [{ kind: 'model', text: `The model failed, and ${without} instead: ${model.failed}` }]
  const { prompt, used, dropped, warnings } = model
  const cost = `${used.requests === 1 ? '1 request' : `${used.requests} requests`}, ${used.tokens} tokens`
  return [
    { kind: 'model', text: `${model.model}, prompt ${prompt.version} (${prompt.checksum}): ${cost}` },
    ...dropped.map(({ text, reason }) => ({ kind: 'dropped', text: `“${text}”: ${reason}` }) as const),
    ...warnings.map((text) => ({ kind: 'check', text }) as const),
  ]
}

const sideName = ({ topic }: WireRun, id: string): string =>
  topic.perspectives.find((side) => side.id === id)?.name ?? id

const reported = ({
  item,
  reason,
}: Pick<WireDraft['choice']['rejected'][number], 'item' | 'reason'>): ReportedItem => ({
  title: shortened(item.title),
  outlet: shortened(item.outlet),
  link: item.link.length > longestLink ? '' : item.link,
  reason: shortened(reason),
})

const shortened = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text)
