import type { PublicDigest, PublicDocument, PublicStory } from './digest/public-document'
import type { Teaser } from './digest/teaser'
import type { Topic } from './digest/topic'
import { isPublic, releaseOf } from './digest/visibility'
import { type FeedFailureNote, reportFeedFailures } from './newsstand/feed-failures'
import { archive } from './store/open-archive'
import { countByMonth, listAddresses, type MonthCount } from './store/projections/counts'
import * as shelf from './store/projections/public-row'
import { findTopic, listPublicTopics } from './store/projections/public-topics'
import * as ranks from './store/projections/ranks'
import * as teasers from './store/projections/teasers'
import { publicationDay } from './store/publication-day'
import { canSave } from './store/write-probe'

export type { Teaser }

export interface TopicPage {
  readonly topic: Topic
  readonly lead: PublicDigest | undefined
  readonly teasers: readonly Teaser[]
  /** Newest first, public digests only. */
  readonly years: readonly YearCount[]
}
export interface YearCount {
  /** `2026` */
  readonly year: string
  readonly count: number
}
export interface ArchiveYear extends KindCounts {
  readonly year: string
  readonly months: readonly ({ readonly month: string } & KindCounts)[]
}
export interface KindCounts {
  readonly digests: number
  readonly stories: number
}
export interface Neighbours {
  readonly previous: Teaser | undefined
  readonly next: Teaser | undefined
}

/** A stretch of everything that was ever public, oldest first; a rank counts from 1. */
export interface FeedStretch {
  /** Newest first. Shorter than the stretch where something was withdrawn. */
  readonly documents: readonly PublicDocument[]
  /** How many documents were ever public. */
  readonly ever: number
  /** The rank of the oldest document on the feed of the newest; one more than `ever` where there is none. */
  readonly feedFrom: number
}

const topicLength = 60
const storiesLength = 60

/**
 * A short text that changes whenever anything a reader may see has changed: a commit that touched public text, a
 * schedule that came due, or the calendar day in the publication's zone, which every page names. Kept answers and
 * pages are stamped with it.
 */
export const currentEdition = async (now = new Date()): Promise<string> =>
  `${await (await archive()).edition(now)} ${publicationDay(now)}`

/** Opens the ledger. What comes back reads the edition as `currentEdition` does, mostly without having to wait. */
export async function editionReader(): Promise<() => string | Promise<string>> {
  const opened = await archive()
  return () => opened.edition(new Date())
}

// Every function below answers for this very moment unless `now` is given. None can return a draft.

export async function readDigest(slug: string, now = new Date()): Promise<PublicDigest | undefined> {
  const digest = onSale(await shelf.findPublicRow((await archive()).db, 'digest', slug, now), now)
  return digest && isDigest(digest) ? digest : undefined
}

export async function readStory(slug: string, now = new Date()): Promise<PublicStory | undefined> {
  const story = onSale(await shelf.findPublicRow((await archive()).db, 'story', slug, now), now)
  return story && isStory(story) ? story : undefined
}

/** The digests before and after it in its topic (stories: among stories). */
export const readNeighbours = ({ document }: PublicDocument, now = new Date()): Promise<Neighbours> =>
  readAround({ ...document, topic: document.kind === 'digest' ? document.topic : undefined }, now)

/** What is public before and after a place in a topic, or among the stories; what stands in it need not be public. */
export async function readAround(
  place: { readonly day: string; readonly slug: string; readonly topic: string | undefined },
  now = new Date(),
): Promise<Neighbours> {
  const { db } = await archive()
  return {
    previous: await teasers.findNeighbour(db, 'previous', place, now),
    next: await teasers.findNeighbour(db, 'next', place, now),
  }
}

/** The latest public digest of a topic. */
export async function readLatestOfTopic(topic: string, now = new Date()): Promise<PublicDigest | undefined> {
  const digest = onSale(await shelf.findLatestOfTopic((await archive()).db, topic, now), now)
  return digest && isDigest(digest) ? digest : undefined
}

/** Topics that have at least one public digest, in order. */
export const readTopics = async (now = new Date()): Promise<readonly Topic[]> =>
  listPublicTopics((await archive()).db, now)

/**
 * A topic's latest digest and the ones before it; with `year`, all of that year and no lead. Undefined for a topic
 * (or a year of it) without any public digest.
 */
export async function readTopic(id: string, year?: string, now = new Date()): Promise<TopicPage | undefined> {
  const { db } = await archive()
  const years = yearsOf(await countByMonth(db, id, now))
  if (years.length === 0 || (year && !years.some((counted) => counted.year === year))) return undefined
  const topic = await findTopic(db, id, now)
  if (!topic) return undefined
  if (year) return { topic, lead: undefined, teasers: await teasers.listOfTopic(db, id, { year }, now), years }
  const lead = await readLatestOfTopic(id, now)
  const filter = { limit: topicLength, except: lead?.document.slug }
  return { topic, lead, teasers: await teasers.listOfTopic(db, id, filter, now), years }
}

/**
 * The newest stories, with the years that have any; with `year`, all of that year. Undefined for a year without any
 * public story.
 */
export async function readStories(
  year?: string,
  now = new Date(),
): Promise<{ readonly teasers: readonly Teaser[]; readonly years: readonly YearCount[] } | undefined> {
  const { db } = await archive()
  const years = yearsOf(await countByMonth(db, '', now))
  if (year && !years.some((counted) => counted.year === year)) return undefined
  return { teasers: await teasers.listStories(db, { year, limit: year ? undefined : storiesLength }, now), years }
}

/** Years newest first, each with its months (`'01'`…`'12'`, newest first) and counts. */
export async function readArchive(now = new Date()): Promise<readonly ArchiveYear[]> {
  const counts = await countByMonth((await archive()).db, undefined, now)
  return yearsOf(counts).map(({ year }) => {
    const ofYear = counts.filter(({ month }) => month.startsWith(`${year}-`))
    const months = [...new Set(ofYear.map(({ month }) => month))]
    const ofMonth = (month: string) => kindsOf(ofYear.filter((each) => each.month === month))
    return { year, ...kindsOf(ofYear), months: months.map((month) => ({ month: month.slice(5), ...ofMonth(month) })) }
  })
}

/** What has no topic is a story. */
const kindsOf = (counts: readonly MonthCount[]): KindCounts => ({
  digests: sumOf(counts.filter(({ topic }) => topic !== undefined)),
  stories: sumOf(counts.filter(({ topic }) => topic === undefined)),
})

function yearsOf(counts: readonly MonthCount[]): readonly YearCount[] {
  const years = [...new Set(counts.map(({ month }) => month.slice(0, 4)))]
  return years.map((year) => ({ year, count: sumOf(counts.filter(({ month }) => month.startsWith(`${year}-`))) }))
}

const sumOf = (counts: readonly MonthCount[]): number => counts.reduce((sum, { documents }) => sum + documents, 0)

/** Teasers of a month, newest first; `[]` for a month without any. */
export async function readArchiveMonth(year: string, month: string, now = new Date()): Promise<readonly Teaser[]> {
  if (!/^\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return []
  // As text, every day of the month sorts between these two.
  return teasers.listBetween((await archive()).db, `${year}-${month}-`, `${year}-${month}.`, now)
}

/** The newest by `publishedAt`, then slug; those after `before`, the last one of the page before. */
export async function readLatest(
  options: { topic?: string; limit: number; before?: shelf.Cursor },
  now = new Date(),
): Promise<readonly PublicDocument[]> {
  const latest = await shelf.listLatest((await archive()).db, options, now)
  return latest.flatMap((shelved) => onSale(shelved, now) ?? [])
}

/**
 * What a feed of the `size` newest holds, or, with `ranks`, a stretch of its archive. Ranks count all that was ever
 * public by the first moment it was, so nothing moves when something new appears or something old is withdrawn.
 */
export async function readFeedStretch(
  options: { topic?: string; size: number; ranks?: { readonly from: number; readonly to: number } },
  now = new Date(),
): Promise<FeedStretch> {
  const { db } = await archive()
  const { topic, size: limit } = options
  const newest = await shelf.listLatestSlugs(db, { topic, limit }, now)
  const ever = await ranks.countEverPublic(db, topic, now)
  const oldest = newest.at(-1)
  const feedFrom = oldest === undefined ? ever + 1 : await ranks.rankOf(db, topic, oldest, now)
  const held = options.ranks ? await ranks.listRanks(db, topic, options.ranks, now) : newest
  return { documents: await readDocuments(held, now), ever, feedFrom }
}

/** Those of these documents that are public, the last to be published first. One that cannot be read is reported. */
export async function readDocuments(slugs: readonly string[], now = new Date()): Promise<readonly PublicDocument[]> {
  const unreadable: FeedFailureNote[] = []
  const shelved = await shelf.listPublicRows((await archive()).db, slugs, now, ({ reason, ...of }) =>
    unreadable.push({ ...of, reason: `it cannot be read back (${reason})` }),
  )
  await reportFeedFailures(unreadable, [], now)
  return shelved.flatMap((each) => onSale(each, now) ?? [])
}

/** Every public address with the moment its text last changed, for the sitemap. */
export const readAddresses = async (
  now = new Date(),
): Promise<readonly { kind: 'digest' | 'story'; slug: string; updatedAt: Date }[]> =>
  listAddresses((await archive()).db, now)

/** Whether readers can be served (it rejects where they cannot), and whether an editor could save now. */
export async function readHealth(now = new Date()): Promise<{ readonly desk: true | Error }> {
  const opened = await archive()
  const damage = opened.damage()
  if (damage) throw damage
  await listPublicTopics(opened.db, now)
  return { desk: await canSave(opened, now) }
}

/**
 * The only place where a public document is made. The index said it is public; its own text has to say so too.
 */
function onSale(shelved: shelf.PublicRow | undefined, now: Date): PublicDocument | undefined {
  if (!shelved) return undefined
  const { receivedAt, held, came, ...facts } = shelved
  if (!isPublic({ ...releaseOf(shelved.document, { receivedAt, held }), came }, now)) return undefined
  return facts as PublicDocument
}

const isDigest = (shown: PublicDocument): shown is PublicDigest => shown.document.kind === 'digest'
const isStory = (shown: PublicDocument): shown is PublicStory => shown.document.kind === 'story'
