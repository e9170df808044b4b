import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { handovers } from '../log/trail'
import type { Tables } from '../tables'

/** What a document has to have, to be in the list. */
export type QueueFlag =
  | 'sent-back'
  | 'warnings'
  | 'blocks'
  | 'notes'
  | 'mentions'
  | 'edited'
  | 'suggestion'
  | 'conflict'
  | 'gone'

type Heads<Selected> = SelectQueryBuilder<Tables, 'head', Selected>

/** `editorId`: the editor that mentions have to name. */
export function withFlag<Selected>(heads: Heads<Selected>, what: QueueFlag, editorId: number): Heads<Selected> {
  switch (what) {
    case 'sent-back':
      return heads
        .where('head.declared', '=', 'draft')
        .where('head.submitted_at', 'is', null)
        .where(sql<SqlBool>`head.slug in (select slug from act where act = 'send-back')`)
        .where(sql<SqlBool>`(select act from act where act.id = ${lastHandover}) = 'send-back'`)
    case 'warnings':
      return heads.where(({ eb, exists, selectFrom, or }) =>
        or([
          eb('head.warnings', '<>', '[]'),
          exists(selectFrom('checklist').select('slug').whereRef('checklist.slug', '=', 'head.slug')),
        ]),
      )
    case 'blocks':
      return heads.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('checklist')
            .select('slug')
            .whereRef('checklist.slug', '=', 'head.slug')
            .where('checklist.blocks', '>', 0),
        ),
      )
    case 'notes':
      return heads.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('note_thread')
            .select('id')
            .whereRef('note_thread.slug', '=', 'head.slug')
            .where('resolved_at', 'is', null),
        ),
      )
    case 'mentions':
      return heads.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('note_mention')
            .innerJoin('note', 'note.id', 'note_mention.note')
            .innerJoin('note_thread', 'note_thread.id', 'note.thread')
            .select('note.id')
            .whereRef('note_thread.slug', '=', 'head.slug')
            .where('note_thread.resolved_at', 'is', null)
            .where('note_mention.editor_id', '=', editorId),
        ),
      )
    case 'edited':
      return heads.where(({ exists, selectFrom }) =>
        exists(selectFrom('working_copy').select('slug').whereRef('working_copy.slug', '=', 'head.slug')),
      )
    case 'suggestion':
      return heads.where(({ exists, selectFrom }) =>
        exists(selectFrom('wire_suggestion').select('slug').whereRef('wire_suggestion.slug', '=', 'head.slug')),
      )
    case 'conflict':
    case 'gone':
      return heads.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('content_file')
            .select('slug')
            .whereRef('content_file.slug', '=', 'head.slug')
            .where('content_file.state', '=', what),
        ),
      )
  }
}

export const openNotes = sql<number>`(
  select count(*) from note_thread where note_thread.slug = head.slug and note_thread.resolved_at is null
)`

export const lastHandover = sql<number>`(
  select max(id) from act where act.slug = head.slug and act.act in (${sql.join(handovers)})
)`

/** Documents that the editor saved a revision of, or has unsaved edits of. */
export const isMine = <Selected>(heads: Heads<Selected>, editorId: number): Heads<Selected> =>
  heads.where(sql<SqlBool>`head.slug in (
    select slug from revision where editor_id = ${editorId}
    union all select slug from working_copy where editor_id = ${editorId}
  )`)
