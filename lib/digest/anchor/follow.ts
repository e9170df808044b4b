import { likeness } from './likeness'
import type { HighlightPlace } from './spots'

/** Below it, two sentences are about different things. */
const alike = 0.45
/** Higher, since the sides often say nearly the same. */
const alikeElsewhere = 0.75

/**
 * Finds a highlight again after an edit: the same text (own section first), a new one that is nearly the same, or the
 * only one of its section that was reworded. Undefined if it is gone. Never picks a highlight that existed before.
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
  // A highlight that was gone already cannot have been reworded.
  if (was.length !== is.length || was[spot.index]?.text !== spot.text) return undefined
  return is.every(({ text }, index) => index === spot.index || text === was[index]?.text) ? is[spot.index] : undefined
}
