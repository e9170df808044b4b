import type { CheckedFinding } from '@/lib/preflight/finding'
import { placesOf } from '../state/article-order'
import type { Draft } from '../state/draft'
import { keptNumbers } from '../state/numbers'

/**
 * Findings of a draft, at the places of the form as it is by now: sources and articles that were renumbered keep their
 * marks, removed ones take them along.
 */
export function countedNow(findings: readonly CheckedFinding[], drawn: Draft, draft: Draft): readonly CheckedFinding[] {
  if (drawn.sources === draft.sources && drawn.articles === draft.articles) return findings
  const keys = new Map(keptNumbers(drawn).map(([key, number]) => [number, key]))
  const numbers = new Map(keptNumbers(draft))
  const [was, is] = [placesOf(drawn), placesOf(draft)]
  return findings.flatMap((finding) => {
    const { place } = finding
    if (place.kind === 'source') {
      const key = keys.get(place.number)
      const number = key === undefined ? place.number : numbers.get(key)
      return number === undefined ? [] : { ...finding, place: { ...place, number } }
    }
    if (place.kind !== 'article') return finding
    const index = is.indexOf(was[place.index] ?? -1)
    return index < 0 ? [] : { ...finding, place: { ...place, index } }
  })
}
