import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { needlesOf, type Term, termsOf } from '@/lib/digest/search/terms'
import type { Db } from '../archive'
import { slugsWith } from '../projections/desk-text'
import { readRegistry } from '../projections/registry'
import type { Tables } from '../tables'
import { readWanted, type WantedTerm } from './wanted-terms'

export interface Words {
  readonly days: readonly WantedTerm[]
  readonly terms: readonly Term[]
  readonly inTitles: boolean
}

/** Undefined for an empty query. Same syntax as readers' search. */
export async function readWords(db: Db, query: string | undefined, inTitles = false): Promise<Words | undefined> {
  const { days, rest } = readWanted(query ?? '')
  if (days.length === 0 && rest === '') return undefined
  const terms = termsOf(rest, await readRegistry(db))
  const letters = rest !== '' && terms.length === 0 ? [{ shown: rest, needles: [], isExcluded: false }] : terms
  return { days, terms: letters, inTitles }
}

/** All terms have to match: letters of title or topic, a day, or a word of the text. */
export function withWords<Selected>(
  heads: SelectQueryBuilder<Tables, 'head', Selected>,
  { days, terms, inTitles }: Words,
): SelectQueryBuilder<Tables, 'head', Selected> {
  const inText = (term: Term) =>
    inTitles || term.needles.length === 0 ? sql<SqlBool>`0` : sql<SqlBool>`head.slug in ${slugsWith(term)}`
  let found = heads
  for (const { words, day = '' } of days) {
    const letters = sql.join(words.map(lettersOf), sql` and `)
    // `may` beside a day is the month.
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

const lettersOf = (word: string) => sql<SqlBool>`head.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
