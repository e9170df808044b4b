import type { CheckedFinding } from '@/lib/preflight/finding'
import type { Draft } from '../state/draft'
import { keptIds, numbersIn } from '../state/numbers'

/**
 * Findings of a draft, at the places of the form as it is by now: sources and articles that were renumbered keep their
 * marks, removed ones take them along.
 */
export function countedNow(findings: readonly CheckedFinding[], drawn: Draft, draft: Draft): readonly CheckedFinding[] {
  if (drawn.sources === draft.sources && drawn.articles === draft.articles) return findings
  const ids = keptIds(drawn)
  const numberOf = numbersIn(draft)
  return findings.flatMap((finding) => {
    const { place } = finding
    if (place.kind === 'source') {
      const id = ids[place.number - 1]
      const number = id === undefined ? place.number : numberOf(id)
      return number === undefined ? [] : { ...finding, place: { ...place, number } }
    }
    if (place.kind !== 'article') return finding
    const number = numberOf(ids[place.index] ?? '')
    return number === undefined ? [] : { ...finding, place: { ...place, index: number - 1 } }
  })
}
