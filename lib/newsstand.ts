import type { PublicDigest, PublicDocument, PublicStory } from './digest/public-document'
import type { Teaser } from './digest/teaser'
import type { Topic } from './digest/topic'
import { isPublic, releaseOf } from './digest/visibility'
import { type FeedFailureNote, reportFeedFailures } from './newsstand/feed-failures'
import { archive } from './store/open-archive'
import { countByMonth, listAddresses, type MonthCount } from './store/projections/counts'
import * as publicRows from './store/projections/public-row'
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
  readonly years: readonly YearCount[]
}
export interface YearCount {
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

/** A range of everything that was ever public, oldest first; ranks count from 1. */
export interface FeedStretch {
  /** Newest first. Shorter than the range where something was withdrawn. */
  readonly documents: readonly PublicDocument[]
  readonly ever: number
  /** The rank of the oldest document in the main feed; `ever + 1` if that feed is empty. */
  readonly feedFrom: number
}

const topicLength = 60
const storiesLength = 60

/**
 * Changes whenever a reader may see something else: a commit of public text, a schedule that came due, or a new
 * calendar day in the publication's zone, which every page names. Every cached answer is stamped with it.
 */
export const currentEdition = async (now = new Date()): Promise<string> =>
  `${await (await archive()).edition(now)} ${publicationDay(now)}`

/** The reader that it returns answers as `currentEdition` does, mostly without waiting. */
export async function editionReader(): Promise<() => string | Promise<string>> {
  const opened = await archive()
  return () => opened.edition(new Date())
}

// All functions below answer for the moment `now`. None can return a draft.

export async function readDigest(slug: string, now = new Date()): Promise<PublicDigest | undefined> {
  const digest = toPublicDocument(await publicRows.findPublicRow((await archive()).db, 'digest', slug, now), now)
  return digest && isDigest(digest) ? digest : undefined
}

export async function readStory(slug: string, now = new Date()): Promise<PublicStory | undefined> {
  const story = toPublicDocument(await publicRows.findPublicRow((await archive()).db, 'story', slug, now), now)
  return story && isStory(story) ? story : undefined
}

/** The previous and the next digest of its topic; for a story, the stories before and after. */
export const readNeighbours = ({ document }: PublicDocument, now = new Date()): Promise<Neighbours> =>
  readAround({ ...document, topic: document.kind === 'digest' ? document.topic : undefined }, now)

/** What is public before and after a place in a topic or among stories; the document there need not be public. */
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

export async function readLatestOfTopic(topic: string, now = new Date()): Promise<PublicDigest | undefined> {
  const digest = toPublicDocument(await publicRows.findLatestOfTopic((await archive()).db, topic, now), now)
  return digest && isDigest(digest) ? digest : undefined
}

export const readTopics = async (now = new Date()): Promise<readonly Topic[]> =>
  listPublicTopics((await archive()).db, now)

/** A topic's latest digest and earlier ones; with `year`, all of that year and no lead. Undefined if none is public. */
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

/** The newest stories and the years that have any; with `year`, that year's. Undefined if none is public. */
export async function readStories(
  year?: string,
  now = new Date(),
): Promise<{ readonly teasers: readonly Teaser[]; readonly years: readonly YearCount[] } | undefined> {
  const { db } = await archive()
  const years = yearsOf(await countByMonth(db, '', now))
  if (year && !years.some((counted) => counted.year === year)) return undefined
  return { teasers: await teasers.listStories(db, { year, limit: year ? undefined : storiesLength }, now), years }
}

/** Years newest first, with their months (`'01'`…`'12'`, newest first) and counts. */
export async function readArchive(now = new Date()): Promise<readonly ArchiveYear[]> {
  const counts = await countByMonth((await archive()).db, undefined, now)
  return yearsOf(counts).map(({ year }) => {
    const ofYear = counts.filter(({ month }) => month.startsWith(`${year}-`))
    const months = [...new Set(ofYear.map(({ month }) => month))]
    const ofMonth = (month: string) => kindsOf(ofYear.filter((each) => each.month === month))
    return { year, ...kindsOf(ofYear), months: months.map((month) => ({ month: month.slice(5), ...ofMonth(month) })) }
  })
}

const kindsOf = (counts: readonly MonthCount[]): KindCounts => ({
  digests: sumOf(counts.filter(({ topic }) => topic !== undefined)),
  stories: sumOf(counts.filter(({ topic }) => topic === undefined)),
})

function yearsOf(counts: readonly MonthCount[]): readonly YearCount[] {
  const years = [...new Set(counts.map(({ month }) => month.slice(0, 4)))]
  return years.map((year) => ({ year, count: sumOf(counts.filter(({ month }) => month.startsWith(`${year}-`))) }))
}

const sumOf = (counts: readonly MonthCount[]): number => counts.reduce((sum, { documents }) => sum + documents, 0)

/** Newest first; `[]` for a month without public documents. */
export async function readArchiveMonth(year: string, month: string, now = new Date()): Promise<readonly Teaser[]> {
  if (!/^\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return []
  // As text, every day of the month sorts between these two.
  return teasers.listBetween((await archive()).db, `${year}-${month}-`, `${year}-${month}.`, now)
}

/** Newest first by `publishedAt`, then slug; `before` is the last document of the previous page. */
export async function readLatest(
  options: { topic?: string; limit: number; before?: publicRows.Cursor },
  now = new Date(),
): Promise<readonly PublicDocument[]> {
  const latest = await publicRows.listLatest((await archive()).db, options, now)
  return latest.flatMap((row) => toPublicDocument(row, now) ?? [])
}

/**
 * The `size` newest documents or, with `ranks`, a range of the archive. Ranks count everything ever public by first
 * moment, so a new or withdrawn document moves none.
 */
export async function readFeedStretch(
  options: { topic?: string; size: number; ranks?: { readonly from: number; readonly to: number } },
  now = new Date(),
): Promise<FeedStretch> {
  const { db } = await archive()
  const { topic, size: limit } = options
  const newest = await publicRows.listLatestSlugs(db, { topic, limit }, now)
  const ever = await ranks.countEverPublic(db, topic, now)
  const oldest = newest.at(-1)
  const feedFrom = oldest === undefined ? ever + 1 : await ranks.rankOf(db, topic, oldest, now)
  const held = options.ranks ? await ranks.listRanks(db, topic, options.ranks, now) : newest
  return { documents: await readDocuments(held, now), ever, feedFrom }
}

/** The public ones of these documents, latest first. One that cannot be read is reported. */
export async function readDocuments(slugs: readonly string[], now = new Date()): Promise<readonly PublicDocument[]> {
  const unreadable: FeedFailureNote[] = []
  const rows = await publicRows.listPublicRows((await archive()).db, slugs, now, ({ reason, ...of }) =>
    unreadable.push({ ...of, reason: `it cannot be read back (${reason})` }),
  )
  await reportFeedFailures(unreadable, [], now)
  return rows.flatMap((each) => toPublicDocument(each, now) ?? [])
}

export const readAddresses = async (
  now = new Date(),
): Promise<readonly { kind: 'digest' | 'story'; slug: string; updatedAt: Date }[]> =>
  listAddresses((await archive()).db, now)

/** Rejects where readers cannot be served; `desk` says whether an editor could save now. */
export async function readHealth(now = new Date()): Promise<{ readonly desk: true | Error }> {
  const opened = await archive()
  const damage = opened.damage()
  if (damage) throw damage
  await listPublicTopics(opened.db, now)
  return { desk: await canSave(opened, now) }
}

/** The only place that makes a public document: the index said it is public, and its own text has to say so too. */
function toPublicDocument(row: publicRows.PublicRow | undefined, now: Date): PublicDocument | undefined {
  if (!row) return undefined
  const { receivedAt, held, came, ...facts } = row
  if (!isPublic({ ...releaseOf(row.document, { receivedAt, held }), came }, now)) return undefined
  return facts as PublicDocument
}

const isDigest = (shown: PublicDocument): shown is PublicDigest => shown.document.kind === 'digest'
const isStory = (shown: PublicDocument): shown is PublicStory => shown.document.kind === 'story'
