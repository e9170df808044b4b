import * as z from 'zod'
import { type Fault, InvalidDocument } from '@/lib/digest/invalid-document'
import { isCountryCode } from '@/lib/digest/outlets/country'
import { faultOfTopic } from '@/lib/digest/slug'
import type { Topic } from '@/lib/digest/topic'
import { readYamlFile, type YamlFile } from '@/lib/digest/yaml-file'
import { feedDefaults, homeRules, type TopicFeeds, type WireFeed } from './topic-feeds'

const text = z
  .string()
  .max(2000, 'is longer than 2000 characters')
  .refine((value) => value.trim() !== '', 'is blank')
const words = z.array(text).max(200, 'has more than 200 entries').default([])
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'is not a language code such as en or en-US; quote "no"')
const url = z.string().refine(isFeedAddress, 'is not an http or https address without a user name')
const weight = z.number().min(0.1, 'is less than 0.1').max(10, 'is more than 10').default(feedDefaults.weight)
const onOrOff = z.boolean('is neither true nor false')
const region = z.string().refine(isCountryCode, 'is not a country code of two capital letters, such as US')

const feedSchema = z
  .strictObject({
    url: url.optional(),
    search: text.optional(),
    outlet: text.max(200, 'is longer than 200 characters').optional(),
    language: language.optional(),
    region: region.optional(),
    weight,
    must: words,
    mustNot: words,
    articleText: onOrOff.optional(),
    decodeLinks: onOrOff.optional(),
  })
  .superRefine((feed, context) => {
    const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (feed.url === undefined && feed.search === undefined) fault('url', 'is missing: a feed has a url or a search')
    if (feed.url !== undefined && feed.search !== undefined)
      fault('search', 'stands beside url: a feed has one of the two')
    if (feed.search !== undefined && feed.outlet !== undefined)
      fault('outlet', 'is not for a search: each of its articles names its own outlet')
    if (feed.url !== undefined && feed.region !== undefined) fault('region', 'is only for a search')
    if (feed.search !== undefined && feed.language?.includes('-'))
      fault('language', 'of a search is the language alone, such as en; region says the rest')
  })

const topicSchema = z.strictObject({
  sides: z.record(
    z.string(),
    z.array(feedSchema).min(1, 'needs at least one feed').max(200, 'has more than 200 feeds'),
  ),
  perSide: z
    .int('must be a whole number')
    .min(1, 'is less than 1')
    .max(50, 'is more than 50')
    .default(feedDefaults.perSide),
  windowHours: z
    .int('must be a whole number of hours')
    .min(1, 'is less than 1 hour')
    .max(168, 'is more than 168 hours, which are a week')
    .default(feedDefaults.windowHours),
  largestShare: z
    .number()
    .gt(0, 'must be more than 0')
    .max(1, 'is more than 1, which is all of a side')
    .default(feedDefaults.largestShare),
  home: z.enum(homeRules, `is not one of ${homeRules.join(', ')}`).default(feedDefaults.home),
  must: words,
  mustNot: words,
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'is not a language code such as en')).default([]),
  stories: z
    .int('must be a whole number')
    .min(0, 'is less than 0')
    .max(20, 'is more than 20')
    .default(feedDefaults.stories),
  articleText: onOrOff.default(false),
  decodeLinks: onOrOff.default(false),
  due: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as "06:00"')
    .optional(),
})
const fileSchema = z.strictObject({ topics: z.record(z.string(), topicSchema) })

/**
 * Reads content/feeds.yaml, in its order. `known` are the topics of topics.yaml: one that is not there, or a side that
 * its topic does not have, is a fault. Throws InvalidDocument with every fault (`topics.us-china.sides.us.0.url`).
 */
export function parseFeeds(yaml: string, origin: string, known: readonly Topic[]): readonly TopicFeeds[] {
  const file = readYamlFile(yaml, origin)
  const parsed = fileSchema.safeParse(file.value)
  const faults = [...faultsOfNames(file, known), ...(parsed.success ? [] : parsed.error.issues.map(file.faultOf))]
  if (!parsed.success || faults.length > 0) throw new InvalidDocument(origin, faults)
  const topics = Object.entries(parsed.data.topics)
  const twins = topics.flatMap(([topic, { sides }]) => faultsOfTwins(topic, sides, file))
  if (twins.length > 0) throw new InvalidDocument(origin, twins)
  return topics.map(([topic, { sides, due, articleText, decodeLinks, ...settings }]) => ({
    ...settings,
    topic,
    due,
    sides: inOrderOf(
      known.find(({ id }) => id === topic),
      sides,
    ).map(([id, feeds]) => ({ id, feeds: feeds.map((feed) => feedOf(feed, { articleText, decodeLinks })) })),
  }))
}

type GivenFeed = z.infer<typeof feedSchema>

/** What a feed does not say itself, its topic says. */
function feedOf(
  { url, search, outlet, language, region, articleText, decodeLinks, ...given }: GivenFeed,
  topic: { readonly articleText: boolean; readonly decodeLinks: boolean },
): WireFeed {
  const rest = {
    ...given,
    ...((articleText ?? topic.articleText) && { articleText: true }),
    ...((decodeLinks ?? topic.decodeLinks) && { decodeLinks: true }),
  }
  if (url !== undefined) return { ...rest, kind: 'address', url, outlet, language }
  return {
    ...rest,
    kind: 'search',
    query: search ?? '',
    language: language ?? feedDefaults.language,
    region: region ?? feedDefaults.region,
  }
}

/** The sides as topics.yaml has them: their articles stand in this order. */
const inOrderOf = <Feeds>(topic: Topic | undefined, sides: Readonly<Record<string, Feeds>>): [string, Feeds][] =>
  Object.entries(sides).sort(([one], [other]) => placeIn(topic, one) - placeIn(topic, other))

const placeIn = (topic: Topic | undefined, side: string): number =>
  topic?.perspectives.findIndex(({ id }) => id === side) ?? 0

/** Looked at before the schema, which would pass over a key named `__proto__` in silence. */
function faultsOfNames({ value, faultOf }: YamlFile, known: readonly Topic[]): Fault[] {
  const topics = Object.entries((value as { topics?: object } | null)?.topics ?? {})
  return topics.flatMap(([id, settings]) => {
    const fault = (message: string, ...path: string[]) =>
      faultOf({ path: ['topics', id, ...path], message, code: 'custom' })
    const form = faultOfTopic(id)
    if (form) return [fault(form)]
    const topic = known.find((each) => each.id === id)
    if (!topic) return [fault(`“${id}” is no topic of topics.yaml; add it there first`)]
    const sides = Object.keys((settings as { sides?: object } | null)?.sides ?? {})
    const missing = topic.perspectives.filter((side) => sides.length > 0 && !sides.includes(side.id))
    return [
      ...sides
        .filter((side) => !topic.perspectives.some((each) => each.id === side))
        .map((side) => fault(`“${side}” is no perspective of ${id} in topics.yaml`, 'sides', side)),
      ...missing.map((side) =>
        fault(`has no feeds for “${side.id}”; every perspective of the topic needs some`, 'sides'),
      ),
    ]
  })
}

function faultsOfTwins(
  topic: string,
  sides: Readonly<Record<string, readonly GivenFeed[]>>,
  { faultOf }: YamlFile,
): Fault[] {
  return Object.entries(sides).flatMap(([side, feeds]) => {
    const keys = feeds.map(({ url, search, language, region }) => JSON.stringify([url, search, language, region]))
    return keys.flatMap((key, index) => {
      if (keys.indexOf(key) === index) return []
      const path = ['topics', topic, 'sides', side, index, feeds[index]?.url ? 'url' : 'search']
      return [faultOf({ path, message: 'is the feed of another entry of this list', code: 'custom' })]
    })
  })
}

function isFeedAddress(value: string): boolean {
  const address = URL.canParse(value) ? new URL(value) : undefined
  return address !== undefined && /^https?:$/.test(address.protocol) && !address.username && !address.password
}
