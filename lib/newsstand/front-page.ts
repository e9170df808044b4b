import { newestFirst, splitByAge } from '@/lib/digest/newest-topics'
import type { PublicDigest } from '@/lib/digest/public-document'
import type { Teaser } from '@/lib/digest/teaser'
import { archive } from '@/lib/store/open-archive'
import { listNewest } from '@/lib/store/projections/teasers'
import { publicationDay } from '@/lib/store/publication-day'
import { readLatestOfTopic } from '../newsstand'
import { type HeadTopic, listHeadTopics } from './paper-head'

export interface FrontPage {
  /** The first digest of the newest edition; undefined while no digest is public. */
  readonly lead: PublicDigest | undefined
  /** The next of the same edition. */
  readonly seconds: readonly PublicDigest[]
  /** The rest of its day: digests in the topics' order, then stories. */
  readonly briefs: readonly Teaser[]
  /** Digests and stories of the days before, newest first. */
  readonly earlier: readonly Teaser[]
  /** Topics that are nowhere above, with the day of their latest digest, newest first. */
  readonly quiet: readonly HeadTopic[]
}

const mostSeconds = 2
/** Full rows in two columns and in three. */
const mostEarlier = 12
/** As many topics as a paper may have each day, and the days before. */
const mostListed = 60

/** The front page, by day: the newest edition, the days before it, and a line for each topic that is quiet. */
export async function readFrontPage(now = new Date()): Promise<FrontPage> {
  const { db } = await archive()
  const today = publicationDay(now)
  const topics = await listHeadTopics(db, now)
  const { newest, quiet } = splitByAge(topics, today)
  const leads: PublicDigest[] = []
  for (const { id } of newest.slice(0, 1 + mostSeconds)) {
    const digest = await readLatestOfTopic(id, now)
    if (digest) leads.push(digest)
  }
  const except = leads.map(({ document }) => document.slug)
  const others = await listNewest(db, { limit: mostListed, except }, now)
  const { briefs, earlier } = arrange(others, { newest, quiet, day: leads[0]?.document.day })
  const shown = new Set([
    ...leads.map(({ document }) => document.topic),
    ...[...briefs, ...earlier].map(({ topic }) => topic),
  ])
  const [lead, ...seconds] = leads
  return { lead, seconds, briefs, earlier, quiet: newestFirst(topics, today).filter(({ id }) => !shown.has(id)) }
}

interface Around {
  readonly newest: readonly HeadTopic[]
  readonly quiet: readonly HeadTopic[]
  /** Of the edition. */
  readonly day: string | undefined
}

/** What is listed, newest first, as the rest of the edition and as what came before. */
function arrange(listed: readonly Teaser[], { newest, quiet, day }: Around): Pick<FrontPage, 'briefs' | 'earlier'> {
  const places = new Map(newest.map((topic, place) => [`${topic.id}/${topic.day}`, place]))
  const placeOf = ({ slug }: Teaser): number => places.get(slug) ?? newest.length
  const isOfEdition = (teaser: Teaser): boolean =>
    teaser.kind === 'digest' ? places.has(teaser.slug) : teaser.day === day
  const quietTopics = new Set<string | undefined>(quiet.map(({ id }) => id))
  return {
    briefs: listed.filter(isOfEdition).toSorted((a, b) => placeOf(a) - placeOf(b)),
    earlier: listed.filter((teaser) => !isOfEdition(teaser) && !quietTopics.has(teaser.topic)).slice(0, mostEarlier),
  }
}
