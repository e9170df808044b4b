import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { needlesOf, type Term, termsOf } from '@/lib/digest/search/terms'
import type { Db } from '../archive'
import { slugsWith } from '../projections/desk-text'
import { readRegistry } from '../projections/registry'
import type { Tables } from '../tables'
import { readWanted, type WantedTerm } from './wanted-terms'

/** What is typed into the desk's search, read once for all the queries of a list. */
export interface Words {
  readonly days: readonly WantedTerm[]
  readonly terms: readonly Term[]
  /** Only title, headline, topic and address are looked in: the palette finds documents by some letters of these. */
  readonly inTitles: boolean
}

/** Undefined where nothing is asked for. Words, phrases in quotes, -exclusions and outlets by any name, as for readers. */
export async function readWords(db: Db, query: string | undefined, inTitles = false): Promise<Words | undefined> {
  const { days, rest } = readWanted(query ?? '')
  if (days.length === 0 && rest === '') return undefined
  const terms = termsOf(rest, await readRegistry(db))
  // What holds no word at all is still letters of a title.
  const letters = rest !== '' && terms.length === 0 ? [{ shown: rest, needles: [], isExcluded: false }] : terms
  return { days, terms: letters, inTitles }
}

/** The heads that have all of it: letters of their titles or topic, a day, or a word anywhere in their text. */
export function withWords<Selected>(
  heads: SelectQueryBuilder<Tables, 'head', Selected>,
  { days, terms, inTitles }: Words,
): SelectQueryBuilder<Tables, 'head', Selected> {
  const inText = (term: Term) =>
    inTitles || term.needles.length === 0 ? sql<SqlBool>`0` : sql<SqlBool>`head.slug in ${slugsWith(term)}`
  let found = heads
  for (const { words, day = '' } of days) {
    const letters = sql.join(words.map(lettersOf), sql` and `)
    // `may` may be the month or the verb; with a day beside it, it is the month.
    const [word = '', ...more] = words
    const text =
      more.length > 0 ? sql<SqlBool>`0` : inText({ shown: word, needles: needlesOf(word), isExcluded: false })
    found = found.where(sql<SqlBool>`((${letters}) or head.day like ${day} or ${text})`)
  }
  for (const term of terms) {
    const held = sql<SqlBool>`(${lettersOf(term.shown.toLowerCase())} or ${inText(term)})`
    found = found.where(term.isExcluded ? sql<SqlBool>`not ${held}` : held)
  }
  return found
}

/** A pattern of LIKE for what has these letters in it. */
const lettersOf = (word: string) => sql<SqlBool>`head.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
