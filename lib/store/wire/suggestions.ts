import type { Archive, Db } from '../archive'
import { logAct } from '../log/act'
import type { WireSuggestionTable } from './wire-tables'

/** A draft that was laid beside a document, because it may not take its place. */
export interface Suggestion {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly text: string
  /** The run of the wire that found its articles. */
  readonly run: string
  readonly at: Date
  /** Why the document stayed as it was. */
  readonly reason: string
  /** Who chose its articles; undefined where the wire did. */
  readonly by: string | undefined
}

/** More documents than anybody compares; the oldest suggestions go first. */
const mostSuggestions = 300
const longestReason = 1_000

/** Keeps the newest for a document, in place of one before, and says so in the log. */
export const keepSuggestion = (
  archive: Archive,
  { kind, slug, text, run, at, reason, by }: Suggestion,
  editor?: { readonly id: number; readonly name: string },
): Promise<void> =>
  archive.write(async (db) => {
    const row = {
      ...{ kind, text, run, at: at.toISOString(), editor_name: by ?? null },
      reason: reason.slice(0, longestReason),
    }
    await db
      .insertInto('wire_suggestion')
      .values({ slug, ...row })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(row))
      .execute()
    const newest = db.selectFrom('wire_suggestion').select('slug').orderBy('at', 'desc').limit(mostSuggestions)
    await db.deleteFrom('wire_suggestion').where('slug', 'not in', newest).execute()
    await logAct(db, { at, act: 'suggest', slug, detail: `run ${run}`, ...(editor && { editor }) })
  })

/** Undefined where nothing lies beside the document. */
export async function findSuggestion(db: Db, slug: string): Promise<Suggestion | undefined> {
  const row = await db.selectFrom('wire_suggestion').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Removes what lies beside a document, in the transaction of `db`: all of it, or only what was laid at that moment.
 * Answers whether something was there.
 */
export async function dropSuggestion(db: Db, slug: string, at?: Date): Promise<boolean> {
  const found = db.deleteFrom('wire_suggestion').where('slug', '=', slug)
  const { numDeletedRows } = await (at ? found.where('at', '=', at.toISOString()) : found).executeTakeFirstOrThrow()
  return Number(numDeletedRows) > 0
}

const fromRow = ({ editor_name, at, ...row }: WireSuggestionTable): Suggestion => ({
  ...row,
  at: new Date(at),
  by: editor_name ?? undefined,
})
