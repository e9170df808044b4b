import { type PublicSpan, publicSpan, type Stand } from './public-span'

export type PublicAt<Of extends Stand> =
  | { readonly kind: 'nothing-yet' }
  /** This text was public: since when, and until when as far as is known. */
  | { readonly kind: 'public'; readonly stand: Of; readonly span: PublicSpan }
  | { readonly kind: 'hidden'; readonly stand: Of }

export const inPlaceAt = <Of extends Pick<Stand, 'savedAt'>>(stands: readonly Of[], at: Date): Of | undefined =>
  stands
    .filter(({ savedAt }) => savedAt <= at)
    .reduce<Of | undefined>((last, stand) => (last && last.savedAt > stand.savedAt ? last : stand), undefined)

/** What was public at `at`, as known at `known`: a later text never changes what was seen before it. */
export function publicAt<Of extends Stand>(stand: Of | undefined, at: Date, known: Date): PublicAt<Of> {
  if (!stand) return { kind: 'nothing-yet' }
  const seen = publicSpan(stand, at)
  if (!seen || (seen.until && seen.until <= at)) return { kind: 'hidden', stand }
  return { kind: 'public', stand, span: publicSpan(stand, known) ?? seen }
}
