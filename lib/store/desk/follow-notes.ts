import { followSpot } from '@/lib/digest/anchor/follow'
import { type HighlightPlace, spotsOf } from '@/lib/digest/anchor/spots'
import type { Document } from '@/lib/digest/document'
import type { Db } from '../archive'
import { documentFromJson } from '../revisions/document-json'

/** Call it before the projections are written, while the old texts are there. Without threads it costs one read. */
export async function followNotes(db: Db, document: Document): Promise<void> {
  const { slug } = document
  const threads = await db
    .selectFrom('note_thread')
    .select(['id', 'section', 'place', 'text'])
    .where('slug', '=', slug)
    .where('section', 'is not', null)
    .execute()
  if (threads.length === 0) return
  const kept = await db.selectFrom('document').select('body').where('slug', '=', slug).executeTakeFirst()
  const before = kept ? spotsOf(documentFromJson(kept.body, '')) : []
  const after = spotsOf(document)
  for (const thread of threads) {
    const now = followSpot(spotOf(thread, before.length), before, after)
    const values = now ? { section: now.section, place: now.index, text: now.text } : { place: null }
    await db.updateTable('note_thread').set(values).where('id', '=', thread.id).execute()
  }
}

const spotOf = (
  { section, place, text }: { section: string | null; place: number | null; text: string | null },
  nowhere: number,
): HighlightPlace => ({ section: section ?? '', text: text ?? '', index: place ?? nowhere })
