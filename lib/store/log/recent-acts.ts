import { sql } from 'kysely'
import type { Db } from '../archive'
import type { Act } from './act'

/** Acts that open pages of the desk are notified of. */
const notifying: ReadonlySet<string> = new Set<Act>([
  'import',
  'create',
  'edit-draft',
  'edit-public',
  'fix-typo',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
  'correct',
  'restore',
  'submit',
  'send-back',
  'embargo',
  'lift-embargo',
  'end',
  'come-due',
  'run-out',
  'note',
  'resolve-note',
  'reopen-note',
  'conflict',
  'lose-file',
  'export',
  'refuse-file',
  'suggest',
  'dismiss-suggestion',
])

export interface RecentAct {
  readonly id: number
  readonly at: Date
  readonly act: Act
  readonly editorId: number | undefined
  readonly by: string | undefined
  readonly slug: string | undefined
  readonly revision: number | undefined
  readonly names: readonly number[]
}

export interface RecentActs {
  readonly last: number
  readonly acts: readonly RecentAct[]
  readonly isFull: boolean
}

/** 0 while the log is empty. */
export async function lastAct(db: Db): Promise<number> {
  const row = await db
    .selectFrom('act')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** Oldest first, at most `limit` lines. */
export async function actsAfter(db: Db, after: number, limit: number): Promise<RecentActs> {
  const rows = await db
    .selectFrom('act')
    .select(['id', 'at', 'act', 'editor_id', 'editor_name', 'slug', 'revision'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  const acts = rows.filter(({ act }) => notifying.has(act))
  const named = await mentionsIn(
    db,
    acts.flatMap(({ act, at }) => (act === 'note' ? at : [])),
  )
  return {
    last: rows.at(-1)?.id ?? after,
    isFull: rows.length === limit,
    acts: acts.map(({ id, at, act, editor_id, editor_name, slug, revision }) => ({
      id,
      at: new Date(at),
      act: act as Act,
      editorId: editor_id ?? undefined,
      by: editor_name ?? undefined,
      slug: slug ?? undefined,
      revision: revision ?? undefined,
      names: act === 'note' ? (named.get(`${slug} ${at}`) ?? []) : [],
    })),
  }
}

/** More than are written between two looks. */
const latestNotes = 500

/** By document and moment: a note and its log line are written together. */
async function mentionsIn(db: Db, moments: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
  if (moments.length === 0) return new Map()
  const rows = await db
    .selectFrom('note_mention')
    .innerJoin('note', 'note.id', 'note_mention.note')
    .innerJoin('note_thread', 'note_thread.id', 'note.thread')
    .select(['note_mention.editor_id', 'note.at', 'note_thread.slug'])
    .where('note.id', '>', sql<number>`(select coalesce(max(id), 0) - ${latestNotes} from note)`)
    .where('note.at', 'in', [...new Set(moments)])
    .execute()
  const named = new Map<string, number[]>()
  for (const { editor_id, at, slug } of rows)
    named.set(`${slug} ${at}`, [...(named.get(`${slug} ${at}`) ?? []), editor_id])
  return named
}
