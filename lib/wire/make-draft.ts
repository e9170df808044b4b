import { type RegisteredOutlet, registryOf } from '@/lib/digest/outlets/registry'
import type { Topic } from '@/lib/digest/topic'
import { type ArticleText, longestText, type ReadArticles } from './articles/article-text'
import { type Choice, chooseItems, type EarlierEdition, type WireCandidate } from './choose'
import { draftDigest, numberSources } from './draft-digest'
import { draftStory, slugOfStory } from './draft-story'
import type { DraftInput } from './model/digest-plan'
import type { ModelDraftOutcome, ModelStoryOutcome } from './model/draft-with-model'
import type { StoryMaterial } from './model/story-plan'
import { parseFeed } from './parse-feed'
import { type EarlierStory, type PickedEvent, pickEvents } from './pick-events'
import { nameOf, type TopicFeeds } from './topic-feeds'

/** All that a draft is made of, but for what the feeds answered. JSON can hold it. */
export interface WireRun {
  /** `20260212T060000Z-us-china` */
  readonly id: string
  readonly day: string
  /** When it was made, and up to when it looks at the news. ISO 8601. */
  readonly at: string
  readonly until: string
  readonly timeZone: string
  readonly topic: Topic
  readonly feeds: TopicFeeds
  readonly outlets: readonly RegisteredOutlet[]
  readonly earlier: readonly EarlierEdition[]
  /** Of this day and the two before; not in runs of before there were stories. */
  readonly earlierStories?: readonly EarlierStory[]
}

/** What a feed of one side answered. */
export type FeedAnswered = { readonly side: string; readonly place: number; readonly url: string } & (
  | { readonly kind: 'answered'; readonly bytes: Uint8Array; readonly contentType: string | undefined }
  | { readonly kind: 'failed'; readonly reason: string }
)

export interface FeedResult {
  readonly side: string
  /** As reports call it. */
  readonly name: string
  readonly items: number
  /** Why nothing was read. */
  readonly failure: string | undefined
}

export interface WireDraft {
  /** The digest; undefined where there is none, and then `reason` says why. */
  readonly text: string | undefined
  readonly reason: string | undefined
  readonly choice: Choice
  readonly feeds: readonly FeedResult[]
  /** What the model wrote, or why it did not; undefined where none was asked. */
  readonly model: ModelDraftOutcome | undefined
  /** As many as feeds.yaml asks for, or fewer. */
  readonly stories: readonly StoryDraft[]
  /** What several outlets report, for editors too: the first of them are the stories. */
  readonly events: readonly PickedEvent[]
}

export interface StoryDraft {
  readonly slug: string
  readonly text: string
  readonly event: PickedEvent
  /** What came of each article that may be read, by its link. */
  readonly texts: ReadonlyMap<string, ArticleText>
  /** What the model wrote, or why it did not; undefined where none was asked. */
  readonly model: ModelStoryOutcome | undefined
}

/** Asks a model for the drafts of a run. Never rejects. */
export interface AskModel {
  readonly digest: (input: DraftInput) => Promise<ModelDraftOutcome>
  readonly story: (slug: string, input: StoryMaterial) => Promise<ModelStoryOutcome>
}

/** Whom a draft asks on its way. */
export interface Consulted {
  readonly model?: AskModel | undefined
  /** Reads articles whose text feeds.yaml allows to read. */
  readonly readArticles?: ReadArticles | undefined
}

/** So many events are kept for editors, whatever number of stories is wanted. */
const mostEvents = 30

export const runId = (at: Date, topic: string): string => `${at.toISOString().replace(/[-:]|\.\d+/g, '')}-${topic}`

/**
 * Chooses and drafts. The same run and answers, those of the model and the texts of articles among them, make the same
 * drafts, byte for byte.
 */
export async function makeDraft(
  run: WireRun,
  answers: readonly FeedAnswered[],
  asked: Consulted = {},
): Promise<WireDraft> {
  const { topic, feeds, earlier, timeZone, day, id } = run
  const until = new Date(run.until)
  const candidates: WireCandidate[] = []
  const results = answers.map((answer): FeedResult => {
    const { side, place, url } = answer
    const feed = feeds.sides.find((each) => each.id === side)?.feeds[place]
    const name = feed ? nameOf(feed) : url
    if (!feed || answer.kind === 'failed')
      return { side, name, items: 0, failure: answer.kind === 'failed' ? answer.reason : 'It is not in feeds.yaml.' }
    const parsed = parseFeed(answer, feed, new Date(run.at))
    if (parsed.kind === 'unreadable') return { side, name, items: 0, failure: parsed.reason }
    candidates.push(...parsed.items.map((item) => ({ item, side, feed })))
    return { side, name, items: parsed.items.length, failure: undefined }
  })
  const registry = registryOf(run.outlets)
  const choice = chooseItems({ candidates, topic, feeds, registry, earlier, until })
  const reason = whyNone(run, choice, results)
  const { earlierStories = [] } = run
  const most = Math.max(mostEvents, feeds.stories ?? 0)
  const events = pickEvents({ candidates, feeds, registry, until, day, earlierStories }, most)
  const { sides } = choice
  // The digest first: where the model's service is out of reach, it is known by the time of the stories.
  const model = reason ? undefined : await asked.model?.digest(modelInput(run, sides))
  const text = reason ? undefined : draftDigest({ topic, sides, day, at: new Date(run.at), timeZone, run: id, model })
  const stories = await makeStories(run, events, asked)
  return { text, reason, choice, feeds: results, model, stories, events }
}

/** The chosen articles by the numbers that the draft will give them. */
function modelInput({ topic, day }: WireRun, sides: Choice['sides']): DraftInput {
  const numbered = numberSources(sides)
  const items = sides.flatMap(({ chosen }) => chosen)
  return {
    topic,
    day,
    sides: topic.perspectives.map(({ id, name, countries }) => ({
      id,
      name,
      ...(countries && { countries }),
      sources: numbered.flatMap(({ side, number, title, outlet }) =>
        side === id ? [{ number, title, outlet, language: items[number - 1]?.item.locale }] : [],
      ),
    })),
  }
}

async function makeStories(
  run: WireRun,
  found: readonly PickedEvent[],
  { model: asked, readArticles }: Consulted,
): Promise<readonly StoryDraft[]> {
  const { day, id, topic, earlierStories = [] } = run
  const events = found.slice(0, run.feeds.stories ?? 0)
  const taken = new Set(earlierStories.map(({ slug }) => slug))
  const wanted = events.flatMap(({ articles }) => articles.flatMap(({ item, mayRead }) => (mayRead ? [item.link] : [])))
  const texts = (wanted.length > 0 && (await readArticles?.(wanted))) || new Map<string, ArticleText>()
  const stories: StoryDraft[] = []
  for (const event of events) {
    const slug = slugOfStory(event, day, taken)
    taken.add(slug)
    const model = await asked?.story(slug, { topic, day, articles: numberArticles(event, texts) })
    stories.push({ slug, text: draftStory(event, { day, run: id, model, texts }), event, texts, model })
  }
  return stories
}

/** The articles as a model is told of them: by the numbers that the draft gives them. */
const numberArticles = ({ articles }: PickedEvent, texts: StoryDraft['texts']) =>
  articles.map(({ item: { title, outlet, locale, link, summary } }, index) => {
    const read = texts.get(link)
    const text = (read?.kind === 'read' ? read.text : summary)?.slice(0, longestText)
    return { number: index + 1, title, outlet, language: locale, ...(text && { text }) }
  })

/** A digest needs every side; what the empty one lacked, in a sentence. */
function whyNone({ topic }: WireRun, { sides, rejected }: Choice, results: readonly FeedResult[]): string | undefined {
  const empty = sides.filter(({ chosen }) => chosen.length === 0)
  if (empty.length === 0) return undefined
  return empty
    .map(({ id }) => {
      const name = topic.perspectives.find((side) => side.id === id)?.name ?? id
      const own = results.filter(({ side }) => side === id)
      const failed = own.filter(({ failure }) => failure !== undefined).length
      const unfit = rejected.filter(({ side }) => side === id).length
      const feeds = failed > 0 ? `${failed} of ${own.length} feeds could not be read` : 'every feed was read'
      return `There is no article for the ${name} side: ${feeds}, and ${unfit === 1 ? '1 article was' : `${unfit} articles were`} left out.`
    })
    .join(' ')
}
