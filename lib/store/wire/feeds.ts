import { type Db, inParts } from '../archive'
import type { WireFeedTable } from './wire-tables'

/** How a feed does, but for what only its files know (its last answer and the validators of that). */
export interface LoggedFeed {
  readonly topic: string
  readonly side: string
  readonly url: string
  /** As reports call it. */
  readonly name: string
  readonly lastSuccess: string | undefined
  readonly lastFailure: { readonly at: string; readonly reason: string } | undefined
  readonly failures: number
  readonly items: number
  readonly newest: string | undefined
}

const longestReason = 500

/** Replaces what is known of the feeds of a topic; those that it no longer has are forgotten. */
export async function replaceFeeds(db: Db, topic: string, feeds: readonly LoggedFeed[], at: Date): Promise<void> {
  await db.deleteFrom('wire_feed').where('topic', '=', topic).execute()
  const rows = feeds.map(({ side, url, name, lastSuccess, lastFailure, failures, items, newest }) => ({
    topic,
    side,
    url,
    name,
    failures,
    items,
    asked_at: at.toISOString(),
    last_success: lastSuccess ?? null,
    last_failure: lastFailure?.at ?? null,
    failure: lastFailure?.reason.slice(0, longestReason) ?? null,
    newest: newest ?? null,
  }))
  for (const part of inParts(rows))
    await db
      .insertInto('wire_feed')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** In the order of topics and sides; the ones that fail first. */
export async function listFeeds(db: Db): Promise<readonly LoggedFeed[]> {
  const rows = await db
    .selectFrom('wire_feed')
    .selectAll()
    .orderBy('topic')
    .orderBy('failures', 'desc')
    .orderBy('side')
    .orderBy('name')
    .execute()
  return rows.map(fromRow)
}

/** What is known of feeds by their address, whichever topic asked last. */
export async function readFeedStates(db: Db): Promise<ReadonlyMap<string, LoggedFeed>> {
  const rows = await db.selectFrom('wire_feed').selectAll().orderBy('asked_at').execute()
  return new Map(rows.map((row) => [row.url, fromRow(row)]))
}

const fromRow = (row: WireFeedTable): LoggedFeed => ({
  topic: row.topic,
  side: row.side,
  url: row.url,
  name: row.name,
  failures: row.failures,
  items: row.items,
  lastSuccess: row.last_success ?? undefined,
  lastFailure: row.last_failure === null ? undefined : { at: row.last_failure, reason: row.failure ?? '' },
  newest: row.newest ?? undefined,
})
