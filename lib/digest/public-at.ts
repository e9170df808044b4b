import { type PublicSpan, publicSpan, type Stand } from './public-span'

/** What readers saw of a document at a moment. */
export type PublicAt<Of extends Stand> =
  /** It had not arrived yet. */
  | { readonly kind: 'nothing-yet' }
  /** This text was in place, and readers saw it: since when, and until when as far as is known today. */
  | { readonly kind: 'public'; readonly stand: Of; readonly span: PublicSpan }
  /** This text was in place, and nobody but editors saw it. */
  | { readonly kind: 'hidden'; readonly stand: Of }

/** The one text that was in place at `at`: the last that had been saved by then. `stands` in any order. */
export const inPlaceAt = <Of extends Pick<Stand, 'savedAt'>>(stands: readonly Of[], at: Date): Of | undefined =>
  stands
    .filter(({ savedAt }) => savedAt <= at)
    .reduce<Of | undefined>((last, stand) => (last && last.savedAt > stand.savedAt ? last : stand), undefined)

/**
 * What was public at `at`, from the ledger alone: a later text never changes what was seen before it. `known` is the
 * moment up to which things are known, now.
 */
export function publicAt<Of extends Stand>(stand: Of | undefined, at: Date, known: Date): PublicAt<Of> {
  if (!stand) return { kind: 'nothing-yet' }
  const seen = publicSpan(stand, at)
  if (!seen || (seen.until && seen.until <= at)) return { kind: 'hidden', stand }
  return { kind: 'public', stand, span: publicSpan(stand, known) ?? seen }
}
