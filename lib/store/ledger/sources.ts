import { isDeepStrictEqual } from 'node:util'
import type { Document } from '@/lib/digest/document'
import type { Db } from '../archive'
import { inParts } from '../in-parts'
import type { SourceTable } from '../tables'

/**
 * Replaces the numbered sources of a digest; one of the projections. Most revisions change none of them, and they fill
 * more pages of the archive than the rest of a digest: what lies there as it should is left alone.
 */
export async function writeSources(db: Db, document: Document): Promise<void> {
  const { slug } = document
  const rows = rowsOf(document)
  const lying = await db.selectFrom('source').selectAll().where('slug', '=', slug).orderBy('place').execute()
  if (isDeepStrictEqual(lying, rows)) return
  if (lying.length > 0) await db.deleteFrom('source').where('slug', '=', slug).execute()
  for (const some of inParts(rows)) await db.insertInto('source').values(some).execute()
}

const rowsOf = (document: Document): readonly SourceTable[] =>
  document.kind === 'story'
    ? []
    : document.sources.map(({ number, perspective, locale, outlet, title, link, date }, place) => ({
        slug: document.slug,
        place,
        number,
        perspective: perspective ?? null,
        locale: locale ?? null,
        outlet,
        title,
        // A column that is never null: nothing where the address is none.
        link: link ?? '',
        date: date ?? null,
      }))
