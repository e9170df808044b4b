import { likeness } from './likeness'
import type { HighlightPlace } from './spots'

/** Below it two sentences are about different things. */
const alike = 0.45
/** Across sections more is asked: what one side says, the other often says in nearly the same words. */
const alikeElsewhere = 0.75

/**
 * Where a highlight has gone, from one text to the next: the one that says the very same (in its own section before
 * another), or a new one that says nearly the same, or the one that was retyped in its place while all others of the
 * section stayed. Undefined where it is there no more. A highlight that stood beside it before is never taken for it.
 */
export function followSpot(
  spot: HighlightPlace,
  before: readonly HighlightPlace[],
  after: readonly HighlightPlace[],
): HighlightPlace | undefined {
  return same(spot, after) ?? likest(spot, newSpots(before, after)) ?? retyped(spot, before, after)
}

function same(spot: HighlightPlace, after: readonly HighlightPlace[]): HighlightPlace | undefined {
  const said = after.filter(({ text }) => text === spot.text)
  const here = said.filter(({ section }) => section === spot.section)
  const distance = ({ index }: HighlightPlace) => Math.abs(index - spot.index)
  return [...(here.length > 0 ? here : said)].sort((one, other) => distance(one) - distance(other))[0]
}

/** What says what no highlight of its section said before. */
const newSpots = (before: readonly HighlightPlace[], after: readonly HighlightPlace[]) =>
  after.filter((spot) => !before.some(({ section, text }) => section === spot.section && text === spot.text))

function likest(spot: HighlightPlace, candidates: readonly HighlightPlace[]): HighlightPlace | undefined {
  const rated = candidates
    .map((candidate) => ({ candidate, rate: likeness(spot.text, candidate.text) }))
    .filter(({ candidate, rate }) => rate >= (candidate.section === spot.section ? alike : alikeElsewhere))
  return rated.sort((one, other) => other.rate - one.rate)[0]?.candidate
}

function retyped(
  spot: HighlightPlace,
  before: readonly HighlightPlace[],
  after: readonly HighlightPlace[],
): HighlightPlace | undefined {
  const section = (spots: readonly HighlightPlace[]) => spots.filter((each) => each.section === spot.section)
  const [was, is] = [section(before), section(after)]
  // A highlight that had gone already has no place that could have been retyped.
  if (was.length !== is.length || was[spot.index]?.text !== spot.text) return undefined
  return is.every(({ text }, index) => index === spot.index || text === was[index]?.text) ? is[spot.index] : undefined
}
