import { sql } from 'kysely'
import type { Document } from '@/lib/digest/document'
import { tryParse } from '@/lib/digest/parse'
import { countSentences, type SentenceCounts } from '@/lib/digest/sentences'
import type { Db } from '../archive'
import { draftingOf } from '../revisions/head'
import { findRevision } from '../revisions/revisions'
import type { HeadTable } from '../tables'
import type { SentenceTallyTable } from './sentence-tables'

/** Of the sentences that a machine drafted, against the text of now. */
export interface SentenceTally extends SentenceCounts {
  /** Of the sentences that readers saw first: those that were reworded or struck since. */
  readonly corrected: number
}

/** A revision's document, where the caller has read it anyway; undefined for a text that is none any more. */
export type ReadRevisions = (number: number) => Document | undefined | Promise<Document | undefined>

/**
 * Counts what became of the machine's draft in this latest revision. There is a row for released documents alone that a
 * machine drafted, whether they are out yet or not.
 */
export async function writeTally(
  db: Db,
  head: HeadTable,
  document: Document,
  read: ReadRevisions = (number) => readRevision(db, head, number),
): Promise<void> {
  const row = head.declared === 'released' ? await tallyOf(head, document, read) : undefined
  if (!row) {
    await dropTally(db, head.slug)
    return
  }
  const { slug, ...columns } = row
  await db
    .insertInto('sentence_tally')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(columns))
    .execute()
}

export const dropTally = async (db: Db, slug: string): Promise<void> => {
  await db.deleteFrom('sentence_tally').where('slug', '=', slug).execute()
}

async function tallyOf(
  head: HeadTable,
  document: Document,
  read: ReadRevisions,
): Promise<SentenceTallyTable | undefined> {
  const { draft, shown } = draftingOf(head)
  if (draft === undefined) return undefined
  const at = async (number: number) => (number === head.number ? document : read(number))
  const [drafted, first] = [await at(draft), await at(shown ?? head.number)]
  if (!drafted || !first) return undefined
  const since = countSentences(first, document)
  return {
    slug: head.slug,
    pipeline: drafted.draftedBy?.pipeline ?? '',
    model: drafted.draftedBy?.model ?? '',
    month: document.day.slice(0, 7),
    ...countSentences(drafted, document),
    corrected: since.reworded + since.struck,
  }
}

async function readRevision(db: Db, { slug, kind }: HeadTable, number: number): Promise<Document | undefined> {
  const revision = await findRevision(db, slug, number)
  // The zone moves dates, not sentences.
  return revision && tryParse(revision.text, { kind, slug, origin: slug, timeZone: 'UTC' }).document
}

const counts = ['kept', 'reworded', 'struck', 'added', 'corrected'] as const

/** Of all released documents, or of these. */
function sums(db: Db, sign: 1 | -1, slugs?: readonly string[]) {
  let query = db
    .selectFrom('head')
    .innerJoin('sentence_tally', 'sentence_tally.slug', 'head.slug')
    .where('head.declared', '=', 'released')
    .select(['sentence_tally.month', 'sentence_tally.pipeline', 'sentence_tally.model'])
    .select(sql<number>`${sql.lit(sign)} * count(*)`.as('documents'))
    .select(counts.map((name) => sql<number>`${sql.lit(sign)} * sum(${sql.ref(`sentence_tally.${name}`)})`.as(name)))
    .groupBy(['sentence_tally.month', 'sentence_tally.pipeline', 'sentence_tally.model'])
  if (slugs) query = query.where('head.slug', 'in', slugs)
  return query
}

/** Call it with -1 before a document's projections change, and with 1 after. */
export async function countTally(db: Db, slug: string, sign: 1 | -1): Promise<void> {
  const rows = await sums(db, sign, [slug]).execute()
  for (const row of rows)
    await db
      .insertInto('sentence_month')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['month', 'pipeline', 'model'])
          .doUpdateSet(
            Object.fromEntries(
              (['documents', ...counts] as const).map((name) => [
                name,
                sql<number>`${sql.ref(`sentence_month.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
              ]),
            ),
          ),
      )
      .execute()
  if (sign < 0 && rows.length > 0) await db.deleteFrom('sentence_month').where('documents', '<=', 0).execute()
}

export async function recountTallies(db: Db): Promise<void> {
  await db.deleteFrom('sentence_month').execute()
  await db
    .insertInto('sentence_month')
    .columns(['month', 'pipeline', 'model', 'documents', ...counts])
    .expression(sums(db, 1))
    .execute()
}

export interface SentenceMonth extends SentenceTally {
  readonly month: string
  /** Undefined where the file does not say. */
  readonly pipeline: string | undefined
  readonly model: string | undefined
  readonly documents: number
}

/** Of what is public now; newest month first. Costs by months, pipelines and models, not by documents. */
export async function listSentenceMonths(db: Db, now: Date): Promise<readonly SentenceMonth[]> {
  const hidden = new Map((await sumsNotDue(db, now)).map((row) => [keyOf(row), row]))
  const rows = await db
    .selectFrom('sentence_month')
    .selectAll()
    .orderBy('month', 'desc')
    .orderBy('pipeline')
    .orderBy('model')
    .execute()
  return rows
    .map((row): SentenceMonth => {
      const less = hidden.get(keyOf(row))
      const of = (name: 'documents' | (typeof counts)[number]) => Number(row[name]) - Number(less?.[name] ?? 0)
      return {
        month: row.month,
        pipeline: row.pipeline || undefined,
        model: row.model || undefined,
        documents: of('documents'),
        kept: of('kept'),
        reworded: of('reworded'),
        struck: of('struck'),
        added: of('added'),
        corrected: of('corrected'),
      }
    })
    .filter(({ documents }) => documents > 0)
}

/** Scheduled or just ended: a handful, found by their indexes. */
async function sumsNotDue(db: Db, now: Date) {
  const at = now.toISOString()
  const released = db.selectFrom('head').where('declared', '=', 'released').select('slug')
  const waiting = await released.where('public_from', '>', at).execute()
  const over = await released.where('public_until', '<=', at).execute()
  const slugs = [...new Set([...waiting, ...over].map(({ slug }) => slug))]
  return slugs.length === 0 ? [] : sums(db, 1, slugs).execute()
}

const keyOf = ({ month, pipeline, model }: { month: string; pipeline: string; model: string }): string =>
  JSON.stringify([month, pipeline, model])

/** Undefined for what was begun at the desk. */
export async function findTally(db: Db, slug: string): Promise<SentenceTally | undefined> {
  return db.selectFrom('sentence_tally').select(counts).where('slug', '=', slug).executeTakeFirst()
}
