import { sql } from 'kysely'
import type { Archive, Db } from '../archive'
import type { WireItemsTable } from './wire-tables'

type Groups = readonly (readonly number[])[]

/** What a run found, for editors who make documents of it. */
export interface KeptItems {
  readonly run: string
  readonly topic: string
  readonly day: string
  /** As JSON has them: lib/wire/run-items.ts. */
  readonly items: unknown
  /** Places in the list of items. */
  readonly groups: Groups
  /** How often editors changed the groups. */
  readonly version: number
  readonly changedBy: string | undefined
  readonly changedAt: Date | undefined
}

/** The articles of so many runs are kept; the oldest are deleted. */
const mostRuns = 60

/** In the transaction of `db`. */
export async function keepItems(
  db: Db,
  { run, topic, day, items, groups }: Pick<KeptItems, 'run' | 'topic' | 'day' | 'items' | 'groups'>,
): Promise<void> {
  // Two runs that began in the same second have the same id.
  await db.deleteFrom('wire_items').where('run', '=', run).execute()
  const none = { version: 0, changed_by: null, changed_at: null }
  await db
    .insertInto('wire_items')
    .values({ run, topic, day, items: JSON.stringify(items), groups: JSON.stringify(groups), ...none })
    .execute()
  // Ids begin with the moment.
  const newest = db.selectFrom('wire_items').select('run').orderBy('run', 'desc').limit(mostRuns)
  await db.deleteFrom('wire_items').where('run', 'not in', newest).execute()
}

/** Undefined for a run that failed, is under way, or is too old. */
export async function findItems(db: Db, run: string): Promise<KeptItems | undefined> {
  const row = await db.selectFrom('wire_items').selectAll().where('run', '=', run).executeTakeFirst()
  return row && fromRow(row)
}

/** Saves the groups of a run, unless somebody changed them since `version`. Answers whether it did. */
export const replaceGroups = (
  archive: Archive,
  { run, version, groups }: Pick<KeptItems, 'run' | 'version' | 'groups'>,
  by: string,
  at: Date,
): Promise<boolean> =>
  archive.write(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('wire_items')
      .set({ groups: JSON.stringify(groups), version: version + 1, changed_by: by, changed_at: at.toISOString() })
      .where('run', '=', run)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows) > 0
  })

/** A topic and day, with the newest of its runs whose articles are kept. */
export interface GatheredEdition {
  readonly run: string
  readonly topic: string
  readonly day: string
}

/** The newest first. */
export const listGathered = (db: Db, limit: number): Promise<readonly GatheredEdition[]> =>
  db
    .selectFrom('wire_items')
    .select(['topic', 'day', sql<string>`max(run)`.as('run')])
    .groupBy(['topic', 'day'])
    .orderBy(sql`max(run)`, 'desc')
    .limit(limit)
    .execute()

/** The newest run of a topic and day whose articles are kept. */
export async function newestGathered(db: Db, topic: string, day: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('wire_items')
    .select('run')
    .where('topic', '=', topic)
    .where('day', '=', day)
    .orderBy('run', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.run
}

/** Of these runs, those whose articles are kept. */
export async function runsWithItems(db: Db, runs: readonly string[]): Promise<ReadonlySet<string>> {
  if (runs.length === 0) return new Set()
  const rows = await db.selectFrom('wire_items').select('run').where('run', 'in', runs).execute()
  return new Set(rows.map(({ run }) => run))
}

const fromRow = ({ changed_by, changed_at, items, groups, ...row }: WireItemsTable): KeptItems => ({
  ...row,
  items: JSON.parse(items),
  groups: JSON.parse(groups),
  changedBy: changed_by ?? undefined,
  changedAt: changed_at === null ? undefined : new Date(changed_at),
})
