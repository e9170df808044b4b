import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { RunState, StartedBy, WireRunTable } from './wire-tables'

export type { RunState, StartedBy }

/** Who or what started a run. */
export interface RunStarter {
  readonly by: StartedBy
  readonly editor?: { readonly id: number; readonly name: string }
}

export interface NewRun extends RunStarter {
  readonly id: string
  readonly topic: string
  readonly day: string
  readonly at: Date
  /** Which process gathers, and until when no other may think that it died. */
  readonly holder: string
  readonly until: Date
}

export interface RunCounts {
  readonly feeds: number
  /** Feeds that have answered or failed. */
  readonly asked: number
  readonly failed: number
  readonly items: number
  readonly chosen: number
}

/** A story whose draft a run made, updated or found unchanged. */
export interface RunStory {
  readonly slug: string
  readonly title: string
}

export interface LoggedRun extends RunCounts {
  readonly id: string
  readonly topic: string
  readonly day: string
  readonly startedAt: Date
  readonly endedAt: Date | undefined
  readonly state: RunState
  readonly startedBy: StartedBy
  readonly editorName: string | undefined
  readonly reason: string | undefined
  readonly stories: readonly RunStory[]
}

const mostRuns = 500
const longestReason = 1_000
/** In letters of JSON: some 50 articles a side with their reasons are a tenth of it. */
export const longestReport = 400_000

/**
 * Begins a run, if nobody gathers this topic just now and `isWanted` still holds for its runs of the day, oldest first.
 * Answers whether it did. A run of the topic that was left running by a process that died is noted as stopped.
 */
export const beginRun = (
  archive: Archive,
  { id, topic, day, at, by, editor, holder, until }: NewRun,
  isWanted: (runs: readonly LoggedRun[]) => boolean = () => true,
): Promise<boolean> =>
  archive.write(async (db) => {
    const now = at.toISOString()
    const lease = await db.selectFrom('wire_lease').select('until').where('topic', '=', topic).executeTakeFirst()
    if (lease && lease.until > now) return false
    await db
      .updateTable('wire_run')
      .set({ state: 'stopped', ended_at: now, reason: 'It was stopped before it had ended.' })
      .where('topic', '=', topic)
      .where('state', '=', 'running')
      .execute()
    if (!isWanted(await listRunsOfEdition(db, topic, day))) return false
    const held = { holder, until: until.toISOString() }
    await db
      .insertInto('wire_lease')
      .values({ topic, ...held })
      .onConflict((conflict) => conflict.column('topic').doUpdateSet(held))
      .execute()
    // Two runs that began in the same second have the same id and folder.
    await db.deleteFrom('wire_run').where('id', '=', id).execute()
    const none = {
      feeds: 0,
      asked: 0,
      failed: 0,
      items: 0,
      chosen: 0,
      stories: null,
      ended_at: null,
      reason: null,
      report: null,
    }
    const who = { editor_id: editor?.id ?? null, editor_name: editor?.name ?? null }
    await db
      .insertInto('wire_run')
      .values({ id, topic, day, started_at: now, state: 'running', started_by: by, ...who, ...none })
      .execute()
    const newest = db.selectFrom('wire_run').select('id').orderBy('started_at', 'desc').limit(mostRuns)
    await db.deleteFrom('wire_run').where('id', 'not in', newest).execute()
    await logAct(db, { at, act: 'gather', ...(editor && { editor }), detail: `${topic}, ${day} (${by})` })
    return true
  })

/** Says how far it is, and that its process lives. Answers whether this process still has the topic. */
export const noteProgress = (
  archive: Archive,
  { id, topic, holder, until }: Pick<NewRun, 'id' | 'topic' | 'holder' | 'until'>,
  counts: Pick<RunCounts, 'feeds' | 'asked'>,
): Promise<boolean> =>
  archive.write(async (db) => {
    const renewed = await db
      .updateTable('wire_lease')
      .set({ until: until.toISOString() })
      .where('topic', '=', topic)
      .where('holder', '=', holder)
      .executeTakeFirst()
    if (Number(renewed.numUpdatedRows) === 0) return false
    await db.updateTable('wire_run').set(counts).where('id', '=', id).where('state', '=', 'running').execute()
    return true
  })

export interface EndedRun {
  readonly state: Exclude<RunState, 'running'>
  readonly counts?: RunCounts | undefined
  readonly reason?: string | undefined
  readonly report?: unknown
  readonly stories?: readonly RunStory[] | undefined
}

/** In one transaction with what else `also` writes. */
export const endRun = (
  archive: Archive,
  { id, topic, holder }: Pick<NewRun, 'id' | 'topic' | 'holder'>,
  { state, counts, reason, report, stories = [] }: EndedRun,
  at: Date,
  also: (db: Db) => Promise<unknown> = async () => undefined,
): Promise<void> =>
  archive.write(async (db) => {
    const json = report === undefined ? null : JSON.stringify(report)
    await db
      .updateTable('wire_run')
      .set({ state, ended_at: at.toISOString(), reason: reason?.slice(0, longestReason) ?? null, ...counts })
      .set({ report: json !== null && json.length > longestReport ? null : json })
      .set({ stories: stories.length > 0 ? JSON.stringify(stories) : null })
      .where('id', '=', id)
      .execute()
    await db.deleteFrom('wire_lease').where('topic', '=', topic).where('holder', '=', holder).execute()
    await also(db)
  })

/** Newest first. */
export async function listRuns(db: Db, limit: number): Promise<readonly LoggedRun[]> {
  const rows = await db.selectFrom('wire_run').select(columns).orderBy('started_at', 'desc').limit(limit).execute()
  return rows.map(fromRow)
}

/** Oldest first. */
export async function listRunsOfEdition(db: Db, topic: string, day: string): Promise<readonly LoggedRun[]> {
  const rows = await db
    .selectFrom('wire_run')
    .select(columns)
    .where('topic', '=', topic)
    .where('day', '=', day)
    .orderBy('started_at')
    .execute()
  return rows.map(fromRow)
}

/** With its report, as JSON has it. */
export async function findRun(
  db: Db,
  id: string,
): Promise<{ readonly run: LoggedRun; readonly report: unknown } | undefined> {
  const row = await db.selectFrom('wire_run').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { run: fromRow(row), report: row.report === null ? undefined : JSON.parse(row.report) }
}

const columns = [
  ...(['id', 'topic', 'day', 'started_at', 'ended_at', 'state', 'started_by', 'editor_name'] as const),
  ...(['feeds', 'asked', 'failed', 'items', 'chosen', 'reason', 'stories'] as const),
]

const fromRow = ({
  started_at,
  ended_at,
  started_by,
  editor_name,
  reason,
  stories,
  ...row
}: Omit<WireRunTable, 'editor_id' | 'report'>): LoggedRun => ({
  id: row.id,
  topic: row.topic,
  day: row.day,
  state: row.state,
  startedBy: started_by,
  feeds: row.feeds,
  asked: row.asked,
  failed: row.failed,
  items: row.items,
  chosen: row.chosen,
  startedAt: new Date(started_at),
  endedAt: ended_at === null ? undefined : new Date(ended_at),
  editorName: editor_name ?? undefined,
  reason: reason ?? undefined,
  stories: stories === null ? [] : JSON.parse(stories),
})
