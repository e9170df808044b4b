import { newestFirst, splitByAge } from '@/lib/digest/newest-topics'
import type { PublicDigest } from '@/lib/digest/public-document'
import type { Teaser } from '@/lib/digest/teaser'
import { archive } from '@/lib/store/open-archive'
import { listNewest } from '@/lib/store/projections/teasers'
import { publicationDay } from '@/lib/store/publication-day'
import { readLatestOfTopic } from '../newsstand'
import { type HeadTopic, listHeadTopics } from './paper-head'

export interface FrontPage {
  readonly lead: PublicDigest | undefined
  readonly seconds: readonly PublicDigest[]
  readonly briefs: readonly Teaser[]
  readonly earlier: readonly Teaser[]
  readonly quiet: readonly HeadTopic[]
}

const mostSeconds = 2
/** Fills rows of two columns and of three. */
const mostEarlier = 12
const mostListed = 60

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
  readonly day: string | undefined
}

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
