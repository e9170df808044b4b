import { foldWord } from '@/lib/digest/search/tokens'
import type { SourceAtHand } from '../state/section-rows'

/** Sources whose title or outlet has every word, or with this number; all for an empty query. */
export function findSources(sources: readonly SourceAtHand[], query: string): readonly SourceAtHand[] {
  const words = query.split(/\s+/).map(foldWord).filter(Boolean)
  if (words.length === 0) return sources
  return sources.filter(({ number, title, outlet = '' }) => {
    // Without spaces: `freetrade` finds “free trade”, 华网 finds 新华网.
    const text = foldWord(`${title}${outlet}`)
    return words.every((word) => text.includes(word)) || words.join('') === String(number)
  })
}
