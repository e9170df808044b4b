import { headlineOf } from '@/lib/digest/headline'
import { type MarkedText, markTerms } from '@/lib/digest/search/marks'
import { type FoundPassage, passagesFor } from '@/lib/digest/search/passages'
import type { Term } from '@/lib/digest/search/terms'
import type { Teaser } from '@/lib/digest/teaser'
import type { Db } from '@/lib/store/archive'
import { listFound } from '@/lib/store/projections/teasers'

/** A document that was found, and what it was found by. */
export interface SearchHit {
  readonly teaser: Teaser
  readonly headline: readonly MarkedText[]
  readonly passages: readonly FoundPassage[]
}

/** Keeps only what is public at `now`. */
export async function showFound(
  db: Db,
  slugs: readonly string[],
  { terms, perspective }: { readonly terms: readonly Term[]; readonly perspective: string | undefined },
  now: Date,
): Promise<SearchHit[]> {
  return (await listFound(db, slugs, now)).map(({ teaser, document }) => ({
    teaser,
    headline: markTerms(teaser.headline, terms) ?? [{ text: teaser.headline, isMarked: false }],
    passages: passagesFor(document, terms, { perspective, except: headlineOf(document) }),
  }))
}
