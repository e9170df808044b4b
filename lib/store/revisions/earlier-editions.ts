import type { Db } from '../archive'
import { documentFromJson } from './document-json'

/** A digest as far as a later one of its topic has to know it. */
export interface CitedEdition {
  readonly day: string
  /** The titles of its sources, in the order of the list. */
  readonly titles: readonly string[]
}

/** The digests of a topic before a day, drafts among them and withdrawn ones not; the newest first. */
export async function listEarlierEditions(
  db: Db,
  { topic, before, limit }: { readonly topic: string; readonly before: string; readonly limit: number },
): Promise<readonly CitedEdition[]> {
  const rows = await db
    .selectFrom('head')
    .innerJoin('document', 'document.slug', 'head.slug')
    .select(['head.day', 'document.body'])
    .where('head.kind', '=', 'digest')
    .where('head.topic', '=', topic)
    .where('head.day', '<', before)
    .where('head.declared', '!=', 'withdrawn')
    .orderBy('head.day', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ day, body }) => {
    const document = documentFromJson(body, '')
    return { day, titles: document.kind === 'digest' ? document.sources.map(({ title }) => title) : [] }
  })
}

/** A story as far as a later gathering has to know it. */
export interface CitedStory {
  readonly slug: string
  readonly day: string
  /** Of its articles, in their order. */
  readonly links: readonly string[]
}

/** The stories of these days, both included, drafts and withdrawn ones among them, in the order of their names. */
export async function listStoriesOf(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly CitedStory[]> {
  const rows = await db
    .selectFrom('head')
    .innerJoin('document', 'document.slug', 'head.slug')
    .select(['head.slug', 'head.day', 'document.body'])
    .where('head.kind', '=', 'story')
    .where('head.day', '>=', from)
    .where('head.day', '<=', to)
    .orderBy('head.slug')
    .execute()
  return rows.map(({ slug, day, body }) => {
    const document = documentFromJson(body, '')
    return { slug, day, links: document.kind === 'story' ? document.articles.flatMap(({ link }) => link ?? []) : [] }
  })
}
