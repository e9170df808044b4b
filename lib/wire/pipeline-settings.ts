import { stringify } from 'yaml'
import * as z from 'zod'
import { type Fault, InvalidDocument } from '@/lib/digest/invalid-document'
import { countryNamed } from '@/lib/digest/outlets/country'
import type { Topic } from '@/lib/digest/topic'
import { parseTopics } from '@/lib/digest/topics-file'
import { parseFeeds } from './feeds-file'

const settingsSchema = z.object({
  topics: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      active: z.boolean().default(true),
      perspectives: z.array(z.object({ id: z.string(), name: z.string() })).min(1),
      rssFeeds: z.array(
        z.object({
          type: z.string(),
          perspective: z.string(),
          language: z.string().optional(),
          region: z.string().optional(),
          query: z.string().optional(),
          url: z.string().optional(),
        }),
      ),
    }),
  ),
  settings: z.object({ maxArticlesPerTopic: z.number().optional(), articleMaxAge: z.string().optional() }).default({}),
})
type Settings = z.infer<typeof settingsSchema>
type PipelineTopic = Settings['topics'][number]

/** What the two files of content/ say now; empty where there is none. */
export interface ConfigurationFiles {
  readonly topics: string
  readonly feeds: string
}

export interface TakenOver extends ConfigurationFiles {
  /** The ids of the topics that were added. */
  readonly added: readonly string[]
  /** What was not taken over, a sentence each. */
  readonly passedOver: readonly string[]
}

/**
 * topics.yaml and feeds.yaml with the topics of a pipeline's own configuration (JSON: topics with `perspectives` and
 * `rssFeeds` of type `google_news`). Topics that the files have already stay as they are. Throws InvalidDocument where
 * the configuration cannot be read, or where what comes of it would be refused.
 */
export function takeOverPipeline(json: string, origin: string, files: ConfigurationFiles): TakenOver {
  const { topics, settings } = readSettings(json, origin)
  const known = files.topics ? parseTopics(files.topics, 'topics.yaml') : []
  const fed = files.feeds ? parseFeeds(files.feeds, 'feeds.yaml', known) : []
  const passedOver: string[] = []
  const added: string[] = []
  let { topics: topicsText, feeds: feedsText } = files
  for (const topic of topics) {
    const { id, active, rssFeeds } = topic
    const searches = rssFeeds.filter((feed) => (feed.type === 'google_news' ? feed.query : feed.url))
    if (!active) passedOver.push(`${id}: it is not active.`)
    else if (fed.some((each) => each.topic === id)) passedOver.push(`${id}: feeds.yaml has it already.`)
    else if (searches.length === 0) passedOver.push(`${id}: it has no feed with a query or a url.`)
    else {
      if (!known.some((each) => each.id === id)) topicsText = appended(topicsText, 'topics:', listEntry(topicOf(topic)))
      feedsText = appended(feedsText, 'topics:', indented(stringify({ [id]: feedsOf(topic, settings) }, printed)))
      added.push(id)
    }
    for (const { type } of rssFeeds.filter((feed) => !searches.includes(feed)))
      passedOver.push(`${id}: a feed of type ${type} without a query or a url.`)
  }
  // Nothing is written that would be refused when it is read.
  if (added.length > 0) parseFeeds(feedsText, 'feeds.yaml', parseTopics(topicsText, 'topics.yaml'))
  return { topics: topicsText, feeds: feedsText, added, passedOver }
}

function readSettings(json: string, origin: string): Settings {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new InvalidDocument(origin, [
      { line: undefined, field: 'file', reason: `is not JSON: ${(error as Error).message}` },
    ])
  }
  const parsed = settingsSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(
    ({ path, message }): Fault => ({ line: undefined, field: path.join('.') || 'file', reason: message }),
  )
  throw new InvalidDocument(origin, faults)
}

function topicOf({ id, name, perspectives }: PipelineTopic) {
  const sides = perspectives.map((side): Topic['perspectives'][number] & { country?: string } => {
    const country = countryNamed(side.name)
    return { ...side, ...(country && { country }) }
  })
  return { id, name, perspectives: sides }
}

function feedsOf(
  { perspectives, rssFeeds }: PipelineTopic,
  { maxArticlesPerTopic, articleMaxAge }: Settings['settings'],
) {
  const sides = perspectives.map(({ id }) => {
    const feeds = rssFeeds.filter((feed) => feed.perspective === id)
    const entries = feeds.flatMap(({ type, query, url, language, region }): object[] => {
      if (type === 'google_news')
        return query ? [{ search: query, ...(language && { language }), ...(region && { region }) }] : []
      return url ? [{ url, ...(language && { language }) }] : []
    })
    return [id, entries]
  })
  const perSide = maxArticlesPerTopic && Math.max(1, Math.floor(maxArticlesPerTopic / perspectives.length))
  const windowHours = hoursOf(articleMaxAge)
  return { sides: Object.fromEntries(sides), ...(perSide && { perSide }), ...(windowHours && { windowHours }) }
}

/** `5d`, `36h`; a week at most, as the file has it. */
function hoursOf(age: string | undefined): number | undefined {
  const [, count, unit] = /^(\d+)([dh])$/.exec(age ?? '') ?? []
  return count ? Math.min(168, Math.max(1, Number(count) * (unit === 'd' ? 24 : 1))) : undefined
}

const printed = { lineWidth: 0 }
const indented = (yaml: string): string => yaml.replace(/^(?=.)/gm, '  ')
const listEntry = (value: object): string => indented(stringify([value], printed))

const appended = (text: string, head: string, entry: string): string =>
  text.trim() === '' ? `${head}\n${entry}` : `${text.trimEnd()}\n\n${entry}`
