import { sql } from 'kysely'
import type { Document } from '@/lib/digest/document'
import { matchExpression } from '@/lib/digest/search/match-expression'
import { searchColumns } from '@/lib/digest/search/search-columns'
import type { Term } from '@/lib/digest/search/terms'
import type { Db } from '../archive'
import type { HeadTable } from '../tables'

// Released documents are in readers' index (search.ts), all others in the desk's own, so that no reader's query can
// meet a draft. With search.ts the only SQLite dialect.

/** Adds unreleased documents, removes released ones. */
export async function indexForDesk(db: Db, { slug, declared }: HeadTable, document: Document): Promise<void> {
  await unindexForDesk(db, slug)
  if (declared === 'released') return
  const { title, overall, sides, outlets, facets } = searchColumns(document)
  const [s0, s1, s2, s3, s4, s5] = sides
  const { id } = await db.insertInto('desk_row').values({ slug }).returning('id').executeTakeFirstOrThrow()
  await sql`delete from desk_text where rowid = ${id}`.execute(db)
  await sql`
    insert into desk_text (rowid, title, overall, side0, side1, side2, side3, side4, side5, outlets, facets)
    values (${id}, ${title}, ${overall}, ${s0}, ${s1}, ${s2}, ${s3}, ${s4}, ${s5}, ${outlets}, ${facets})
  `.execute(db)
}

export async function unindexForDesk(db: Db, slug: string): Promise<void> {
  const row = await db.selectFrom('desk_row').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!row) return
  await sql`delete from desk_text where rowid = ${row.id}`.execute(db)
  await db.deleteFrom('desk_row').where('id', '=', row.id).execute()
}

export async function dropStrayText(db: Db): Promise<void> {
  await sql`delete from desk_text where rowid not in (select id from desk_row)`.execute(db)
}

const noFacets = { kind: undefined, topic: undefined, perspective: undefined, outletNames: undefined, place: undefined }

/** In any state; all text is quoted. */
export const slugsWith = (term: Term) => {
  const expression = matchExpression([{ ...term, isExcluded: false }], noFacets)
  return sql<string>`(
    select search_row.slug from search_text
      cross join search_row on search_row.id = search_text.rowid where search_text match ${expression}
    union all
    select desk_row.slug from desk_text
      cross join desk_row on desk_row.id = desk_text.rowid where desk_text match ${expression}
  )`
}
