import type { Document } from '@/lib/digest/document'
import type { Archive, Db } from '../archive'
import { endPreviewLinks } from '../desk/preview-links'
import { bumpEdition } from '../edition'
import { logAct } from '../log/act'
import { countOutlets } from '../projections/outlet-months'
import { indexDocument, unindexDocument } from '../projections/search'
import { documentFromJson } from '../revisions/document-json'
import type { DueTransition } from '../revisions/due-transitions'
import { afterTurn } from '../revisions/head'
import type { HeadTable } from '../tables'

/** Something that came due and was noted. */
export interface NotedTransition extends Pick<DueTransition, 'turn' | 'moment'> {
  readonly slug: string
}

/**
 * Notes every scheduled moment that has come by `now`, in the log and for good: once each, however many servers ask
 * and however their clocks jump. Readers do not wait for it, they go by the clock; it catches up after any pause.
 */
export async function noteDue(archive: Archive, now: Date): Promise<readonly NotedTransition[]> {
  // Looked at without a lock first: this is asked every second, and the answer is nearly always no.
  if ((await due(archive.db, now)).length === 0) return []
  return archive.write(async (db) => {
    const noted: NotedTransition[] = []
    for (const { head, turn, moment } of await due(db, now)) {
      const { slug, number: revision } = head
      const at = now.toISOString()
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('turn')
        .values({ slug, turn, moment, revision, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      const after = afterTurn(await headOf(db, slug), { turn, moment })
      const { declared, public_from, settled } = after
      await countOutlets(db, slug, -1)
      await unindexDocument(db, slug)
      await db.updateTable('head').set({ declared, public_from, settled }).where('slug', '=', slug).execute()
      await countOutlets(db, slug, 1)
      await indexDocument(db, after, await documentOf(db, after))
      if (turn === 'unpublish') await endPreviewLinks(db, { slug, at: now })
      if (!numInsertedOrUpdatedRows) continue
      await logAct(db, { at: now, act: turn === 'publish' ? 'come-due' : 'run-out', slug, revision, detail: moment })
      noted.push({ slug, turn, moment })
    }
    // What was due by the clock alone is now due by what is noted: another edition, should the clock be set back.
    await bumpEdition(db)
    return noted
  })
}

const headOf = (db: Db, slug: string): Promise<HeadTable> =>
  db.selectFrom('head').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()

async function documentOf(db: Db, { slug, number }: HeadTable): Promise<Document> {
  const { body, text } = await db
    .selectFrom('document')
    .innerJoin('revision', 'revision.slug', 'document.slug')
    .select(['document.body', 'revision.text'])
    .where('document.slug', '=', slug)
    .where('revision.number', '=', number)
    .executeTakeFirstOrThrow()
  return documentFromJson(body, text)
}

/** What waits for a moment that has come: first what goes out, then what leaves. */
async function due(db: Db, now: Date) {
  const at = now.toISOString()
  const released = db.selectFrom('head').select(['slug', 'number', 'publish_at', 'unpublish_at'])
  const out = await released
    .where('declared', '=', 'released')
    .where('public_from', '>', '')
    .where('public_from', '<=', at)
    .orderBy('public_from')
    .execute()
  const over = await released
    .where('declared', '=', 'released')
    .where('public_until', '<=', at)
    .orderBy('public_until')
    .execute()
  return [
    ...out.map((head) => ({ head, turn: 'publish' as const, moment: head.publish_at })),
    ...over.map((head) => ({ head, turn: 'unpublish' as const, moment: head.unpublish_at ?? '' })),
  ]
}
