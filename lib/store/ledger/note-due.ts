import type { Document } from '@/lib/digest/document'
import type { Archive, Db } from '../archive'
import { endPreviewLinks } from '../desk/preview-links'
import { bumpEdition } from '../edition'
import { logAct } from '../log/act'
import { countOutlets } from '../projections/outlet-months'
import { indexDocument, unindexDocument } from '../projections/search'
import { countTally, dropTally } from '../projections/sentence-tallies'
import { documentFromJson } from '../revisions/document-json'
import { afterTurn, type DueTransition } from '../revisions/head'
import type { HeadTable } from '../tables'

export interface NotedTransition extends Pick<DueTransition, 'turn' | 'moment'> {
  readonly slug: string
}

/** Records every due moment once, however many servers run and clocks jump. Readers go by the clock. */
export async function noteDue(archive: Archive, now: Date): Promise<readonly NotedTransition[]> {
  // Without a lock first: asked every second, nearly always in vain.
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
      await countTally(db, slug, -1)
      await unindexDocument(db, slug)
      await db.updateTable('head').set({ declared, public_from, settled }).where('slug', '=', slug).execute()
      await countOutlets(db, slug, 1)
      if (after.declared === 'released') await countTally(db, slug, 1)
      else await dropTally(db, slug)
      await indexDocument(db, after, await documentOf(db, after))
      if (turn === 'unpublish') await endPreviewLinks(db, { slug, at: now })
      if (!numInsertedOrUpdatedRows) continue
      await logAct(db, { at: now, act: turn === 'publish' ? 'come-due' : 'run-out', slug, revision, detail: moment })
      noted.push({ slug, turn, moment })
    }
    // A new edition, should the clock be set back.
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
