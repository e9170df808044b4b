import type { Db } from '../archive'
import { findHead } from '../revisions/head'

/**
 * What people did with a document that came as a file, in a sentence; undefined where nobody did anything, and a newer
 * file may take the place of this one. Undefined too for a document that does not exist.
 */
export async function whyTouched(db: Db, slug: string): Promise<string | undefined> {
  const head = await findHead(db, slug)
  if (!head) return undefined
  if (head.declared === 'released') return 'It is published or scheduled.'
  if (head.declared === 'withdrawn') return 'It was withdrawn.'
  if (head.submitted_at !== null) return 'It was submitted for review.'
  const edited = await db
    .selectFrom('revision')
    .select(['number', 'editor_name'])
    .where('slug', '=', slug)
    .where('origin', '!=', 'file')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (edited) return `${edited.editor_name ?? 'Somebody'} saved revision ${edited.number}.`
  const holds = async (table: 'working_copy' | 'note_thread') =>
    (await db.selectFrom(table).select('slug').where('slug', '=', slug).limit(1).executeTakeFirst()) !== undefined
  if (await holds('working_copy')) return 'An editor has unsaved edits of it.'
  return (await holds('note_thread')) ? 'An editor left a note on it.' : undefined
}
