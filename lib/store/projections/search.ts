import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Document } from '@/lib/digest/document'
import { searchColumns, sideColumns, vocabularyOf } from '@/lib/digest/search/search-columns'
import type { Db } from '../archive'
import { inParts } from '../in-parts'
import { heldDocument } from '../revisions/document-json'
import type { HeadTable } from '../tables'

// The only SQLite dialect: full text is FTS5 here. Another engine brings its own.

const rowsADay = 100_000
const daysSince1970 = (day: string): number => Temporal.PlainDate.from('1970-01-01').until(day).total('days')

/** Only released documents: word counts influence ranking, which could reveal unpublished ones (decision 42). */
export async function indexDocument(db: Db, head: HeadTable, document: Document): Promise<void> {
  if (head.declared !== 'released' || head.public_from !== '' || head.public_until <= head.saved_at) return
  const first = daysSince1970(head.day) * rowsADay
  const { last } = await db
    .selectFrom('search_row')
    .where('id', '>=', first)
    .where('id', '<', first + rowsADay)
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  const id = (last ?? first) + 1
  const columns = searchColumns(document)
  const { title, overall, sides, outlets, facets } = columns
  const [s0, s1, s2, s3, s4, s5] = sides
  await db.insertInto('search_row').values({ id, slug: head.slug }).execute()
  await sql`
    insert into search_text (rowid, title, overall, side0, side1, side2, side3, side4, side5, outlets, facets)
    values (${id}, ${title}, ${overall}, ${s0}, ${s1}, ${s2}, ${s3}, ${s4}, ${s5}, ${outlets}, ${facets})
  `.execute(db)
  await countWords(db, vocabularyOf(columns), 1)
}

/** Call it while the projections are still those it was indexed with. */
export async function unindexDocument(db: Db, slug: string): Promise<void> {
  const row = await db
    .selectFrom('search_row')
    .innerJoin('document', 'document.slug', 'search_row.slug')
    .leftJoin('head', 'head.slug', 'search_row.slug')
    .leftJoin('revision', (join) =>
      join.onRef('revision.slug', '=', 'head.slug').onRef('revision.number', '=', 'head.number'),
    )
    .where('search_row.slug', '=', slug)
    .select(['search_row.id', 'document.body', 'revision.text'])
    .executeTakeFirst()
  if (!row) return
  await sql`delete from search_text where rowid = ${row.id}`.execute(db)
  await db.deleteFrom('search_row').where('id', '=', row.id).execute()
  await countWords(db, vocabularyOf(searchColumns(heldDocument(row.body, row.text ?? ''))), -1)
}

async function countWords(db: Db, words: ReadonlySet<string>, sign: 1 | -1): Promise<void> {
  const rows = [...words].map((word) => ({ word, documents: sign }))
  for (const some of inParts(rows)) {
    await db
      .insertInto('search_word')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('word').doUpdateSet({ documents: sql`search_word.documents + excluded.documents` }),
      )
      .execute()
  }
  if (sign < 0) {
    for (const some of inParts([...words])) {
      await db.deleteFrom('search_word').where('word', 'in', some).where('documents', '<=', 0).execute()
    }
  }
}

export async function recountWords(db: Db): Promise<void> {
  await sql`delete from search_text where rowid not in (select id from search_row)`.execute(db)
  await sql`create virtual table temp.search_vocabulary using fts5vocab(main, search_text, row)`.execute(db)
  const { rows } = await sql<{ term: string; doc: number }>`select term, doc from temp.search_vocabulary`.execute(db)
  await sql`drop table temp.search_vocabulary`.execute(db)
  const counts = rows.filter(({ term }) => vocabularyOf({ ...nothing, title: term }).size > 0)
  await db.deleteFrom('search_word').execute()
  for (const some of inParts(counts.map(({ term, doc }) => ({ word: term, documents: doc })))) {
    await db.insertInto('search_word').values(some).execute()
  }
}

const nothing = { title: '', overall: '', sides: [], outlets: '', facets: '' }

export interface Matching {
  /** From match-expression.ts, which quotes all text of readers. */
  readonly expression: string
  readonly from: string | undefined
  readonly to: string | undefined
}

const ranking = `bm25(6, 4, ${Array.from({ length: sideColumns }, () => 2).join(', ')}, 1, 0)`

interface Rows {
  readonly from: number
  readonly below: number
}

const rowsOf = ({ from, to }: Matching): Rows => ({
  from: from ? daysSince1970(from) * rowsADay : 0,
  below: (to ? daysSince1970(to) + 1 : 4_000_000) * rowsADay,
})

/** FTS5 needs an integer bound on rows; JavaScript numbers arrive as floats. */
const whole = (row: number) => sql`cast(${row} as integer)`

const matching = (expression: string, { from, below }: Rows, now: Date) => sql`
  from search_text
  cross join search_row on search_row.id = search_text.rowid
  cross join head on head.slug = search_row.slug
  where search_text match ${expression}
    and search_text.rowid >= ${whole(from)} and search_text.rowid < ${whole(below)}
    and head.declared = 'released' and head.public_from <= ${now.toISOString()}
    and head.public_until > ${now.toISOString()}
`

const orders = {
  newest: sql`order by search_text.rowid desc`,
  oldest: sql`order by search_text.rowid`,
  published: sql`order by head.first_public_at desc, head.slug desc`,
  best: sql`and search_text.rank match ${ranking} order by search_text.rank`,
}

/** `best` ranks the newest 1,000 only. */
export async function findMatches(
  db: Db,
  asked: Matching,
  {
    order,
    limit,
    offset = 0,
  }: { readonly order: keyof typeof orders; readonly limit: number; readonly offset?: number },
  now: Date,
): Promise<readonly string[]> {
  const rows = order === 'best' ? await newestOf(db, asked) : rowsOf(asked)
  const found = await sql<{ slug: string }>`
    select head.slug ${matching(asked.expression, rows, now)} ${orders[order]} limit ${limit} offset ${offset}
  `.execute(db)
  return found.rows.map(({ slug }) => slug)
}

const mostRanked = 1_000

/** Ranking is slow, and a frequent word ranks no document far above others: leave out older ones. */
async function newestOf(db: Db, { expression, ...days }: Matching): Promise<Rows> {
  const rows = rowsOf({ expression, ...days })
  const { rows: last } = await sql<{ id: number }>`
    select rowid as id from search_text
    where search_text match ${expression} and rowid >= ${whole(rows.from)} and rowid < ${whole(rows.below)}
    order by rowid desc limit 1 offset ${mostRanked - 1}
  `.execute(db)
  return { ...rows, from: last[0]?.id ?? rows.from }
}

/** Counting stops at `most`. */
export async function countMatches(db: Db, asked: Matching, most: number, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 ${matching(asked.expression, rowsOf(asked), now)} limit ${most})
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** Most frequent first. May include words of documents just unpublished. */
export async function listWordsBeginning(db: Db, beginning: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('search_word')
    .where('word', '>=', beginning)
    .where('word', '<', `${beginning}\u{10FFFF}`)
    .orderBy('documents', 'desc')
    .orderBy('word')
    .limit(limit)
    .select('word')
    .execute()
  return rows.map(({ word }) => word)
}

/** By beginning and rough length. May include words of documents just unpublished. */
export const listWordsOfLength = (
  db: Db,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
  beginnings: readonly string[],
): Promise<{ word: string; documents: number }[]> =>
  db
    .selectFrom('search_word')
    .where(({ or, and, eb }) =>
      or(
        [...new Set(beginnings)].map((beginning) =>
          and([eb('word', '>=', beginning), eb('word', '<', `${beginning}\u{10FFFF}`)]),
        ),
      ),
    )
    .where(({ eb, fn }) => eb.between(fn<number>('length', ['word']), shortest, longest))
    .select(['word', 'documents'])
    .execute()
