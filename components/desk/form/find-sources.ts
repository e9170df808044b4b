import { foldWord } from '@/lib/digest/search/tokens'
import type { SourceAtHand } from '../state/section-rows'

/** The sources in whose title or outlet every word stands, or that have this number; all for no words. */
export function findSources(sources: readonly SourceAtHand[], query: string): readonly SourceAtHand[] {
  const words = query.split(/\s+/).map(foldWord).filter(Boolean)
  if (words.length === 0) return sources
  return sources.filter(({ number, title, outlet = '' }) => {
    // Folded without its spaces: `freetrade` is found in “free trade”, and 华网 in 新华网.
    const text = foldWord(`${title}${outlet}`)
    return words.every((word) => text.includes(word)) || words.join('') === String(number)
  })
}
