import type { Db } from '../archive'
import { headsIn } from './desk-rows'

export interface WaitingLine {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly headline: string
  readonly day: string
  readonly topicName: string | undefined
  readonly publishAt: Date
}

export interface WaitingLines {
  readonly lines: readonly WaitingLine[]
  readonly total: number
}

export async function listDue(db: Db, now: Date, limit: number): Promise<WaitingLines> {
  const due = headsIn(db, 'scheduled', {}, now)
  const rows = await due.select(columns).orderBy('head.public_from').limit(limit).execute()
  const { total } = await due.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { lines: rows.map(lineFromRow), total: Number(total) }
}

export async function listConflicts(db: Db, limit: number): Promise<WaitingLines> {
  const found = db
    .selectFrom('content_file')
    .innerJoin('head', 'head.slug', 'content_file.slug')
    .where('content_file.state', '=', 'conflict')
  const rows = await found.select(columns).orderBy('head.day', 'desc').limit(limit).execute()
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { lines: rows.map(lineFromRow), total: Number(total) }
}

export interface HalfEdited {
  readonly line: WaitingLine
  readonly editorId: number
  readonly editorName: string
  readonly at: Date
}

export async function listHalfEdited(
  db: Db,
  editorId: number,
  limit: number,
): Promise<{ readonly copies: readonly HalfEdited[]; readonly total: number }> {
  const copies = db.selectFrom('working_copy').innerJoin('head', 'head.slug', 'working_copy.slug')
  const rows = await copies
    .leftJoin('editor', 'editor.id', 'working_copy.editor_id')
    .select(columns)
    .select(['working_copy.editor_id', 'working_copy.at', 'editor.name'])
    .orderBy(({ eb }) => eb.case().when('working_copy.editor_id', '=', editorId).then(0).else(1).end())
    .orderBy('working_copy.at', 'desc')
    .limit(limit)
    .execute()
  const { total } = await copies.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return {
    copies: rows.map(({ editor_id, name, at, ...row }) => ({
      line: lineFromRow(row),
      editorId: editor_id,
      editorName: name ?? 'Somebody',
      at: new Date(at),
    })),
    total: Number(total),
  }
}

const columns = [
  ...(['head.kind', 'head.slug', 'head.headline', 'head.title', 'head.day', 'head.topic_name'] as const),
  'head.publish_at',
] as const

interface Row {
  kind: 'digest' | 'story'
  slug: string
  headline: string
  title: string
  day: string
  topic_name: string | null
  publish_at: string
}

const lineFromRow = ({ kind, slug, headline, title, day, topic_name, publish_at }: Row): WaitingLine => ({
  kind,
  slug,
  headline: headline || title,
  day,
  topicName: topic_name ?? undefined,
  publishAt: new Date(publish_at),
})
