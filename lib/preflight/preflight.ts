import type { Document } from '@/lib/digest/document'
import { arrivalWarning } from './document/arrival-warning'
import { debris } from './document/debris'
import { declaredFigures } from './document/declared-figures'
import { inEarlierWords } from './document/earlier-words'
import { garbled } from './document/garbled'
import { imageCountries } from './document/image-countries'
import { lopsidedSides } from './document/lopsided-sides'
import { missingParts } from './document/missing-parts'
import { removedMarkup } from './document/removed-markup'
import { storyLeftovers } from './document/story-leftovers'
import { unplacedText } from './document/unplaced-text'
import type { Finding, FindingPlace, PreflightContext, Rule } from './finding'
import { highlightLength } from './highlights/length'
import { misattributed } from './highlights/misattributed'
import { repeatedHighlight } from './highlights/repeated-highlight'
import { unsupportedClaim } from './highlights/unsupported-claim'
import { awayFromHome } from './outlets/away-from-home'
import { dominantOutlet } from './outlets/dominant-outlet'
import { unreviewedOutlet } from './outlets/unreviewed-outlet'
import { passagesOf, reportsOf } from './passages'
import { cutTitle } from './sources/cut-title'
import { distantDate } from './sources/distant-date'
import { repeatedLink } from './sources/repeated-link'
import { repeatedReport } from './sources/repeated-report'

/** In the order of the checklist: what blocks, then what readers would notice. */
export const rules: readonly Rule[] = [
  missingParts,
  unplacedText,
  highlightLength,
  unsupportedClaim,
  misattributed,
  repeatedHighlight,
  garbled,
  debris,
  storyLeftovers,
  removedMarkup,
  imageCountries,
  declaredFigures,
  arrivalWarning,
  repeatedReport,
  repeatedLink,
  cutTitle,
  distantDate,
  unreviewedOutlet,
  awayFromHome,
  dominantOutlet,
  lopsidedSides,
]

const mostOfAKind = 20

/** What blocks first, then warnings, then notes, each in the order of the rules. */
export function preflight(document: Document, context: PreflightContext): readonly Finding[] {
  const findings = rules.flatMap((rule) => {
    const found = rule
      .check(document, context)
      .map((each): Finding => ({ rule: rule.id, ...each, place: placeOfLine(each.place, document) }))
    return found.length > mostOfAKind ? shortened(found) : found
  })
  return (['block', 'warn', 'note'] as const).flatMap((level) => findings.filter((each) => each.level === level))
}

function shortened(found: readonly Finding[]): readonly Finding[] {
  const shown = found.slice(0, mostOfAKind - 1)
  const rest = found.slice(mostOfAKind - 1)
  const [first] = rest
  if (!first) return shown
  const level = (['block', 'warn', 'note'] as const).find((one) => rest.some((each) => each.level === one)) ?? 'note'
  const before = `${rest.length} more of these, from here on: `
  const message = before + first.message
  return [...shown, { ...first, level, message, evidence: [], mark: `${before}${inEarlierWords(first.message)}` }]
}

function placeOfLine(place: FindingPlace, document: Document): FindingPlace {
  if (place.kind !== 'line') return place
  const places = [...passagesOf(document), ...reportsOf(document)].map((part) => part.place)
  return places.find((part) => 'line' in part && part.line === place.line) ?? place
}
