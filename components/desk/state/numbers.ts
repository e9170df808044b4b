import type { Draft, SourceTitle } from './draft'

type Numbered = Pick<Draft, 'sources' | 'ends'>

/** After how many places of the revision's list an added source stands. */
const endOf = ({ ends = {} }: Numbered, { added }: SourceTitle): number => ends[added?.side ?? ''] ?? 0

/**
 * The number that a place of the revision's list has in the form: those left out are gone, those added at the end of a
 * side stand between.
 */
export function placeNow(draft: Numbered, number: number): number {
  const gone = draft.sources.filter((one) => one.leftOut && one.number < number)
  const added = draft.sources.filter((one) => one.added && endOf(draft, one) < number)
  return number - gone.length + added.length
}

/** The number that a source has in the form; of one that is left out, the one that it would have. */
export function numberNow(draft: Numbered, source: SourceTitle): number {
  if (!source.added) return placeNow(draft, source.number)
  const { sources, ends = {} } = draft
  const sides = Object.keys(ends)
  const end = endOf(draft, source)
  const side = sides.indexOf(source.added.side)
  const at = sources.findIndex(({ key }) => key === source.key)
  // Of two sides that end at one place, one has no source of its own yet.
  const before = sources.filter((one, index) => {
    if (!one.added || one.key === source.key) return false
    const other = endOf(draft, one)
    if (other !== end) return other < end
    const otherSide = sides.indexOf(one.added.side)
    return otherSide !== side ? otherSide < side : index < at || at < 0
  })
  const gone = sources.filter((one) => one.leftOut && one.number <= end)
  return end - gone.length + before.length + 1
}

/** The sources that stay, each by its key with its number. */
export const keptNumbers = (draft: Numbered): readonly (readonly [string, number])[] =>
  draft.sources.filter(({ leftOut }) => leftOut === undefined).map((source) => [source.key, numberNow(draft, source)])
