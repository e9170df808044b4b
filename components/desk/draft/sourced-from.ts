import { numbersWithout } from '@/lib/digest/references/references'
import type { Draft, SourceTitle } from './draft'
import { keptNumbers, renumbered } from './left-out'

/**
 * A draft with the sources of another: what was retyped or left out of them stays so, where it is in that one too, and
 * lines go on naming those they named.
 */
export function sourcedFrom({ sources }: Draft, draft: Draft): Draft {
  const isSame = ({ key, number }: SourceTitle, index: number) =>
    draft.sources[index]?.key === key && draft.sources[index]?.number === number
  if (sources.length === draft.sources.length && sources.every(isSame)) return draft
  const own = new Map(draft.sources.map((source) => [source.key, source]))
  const put = sources.map((source): SourceTitle => {
    const { title = source.title, leftOut } = own.get(source.key) ?? {}
    return { ...source, title, ...(leftOut && { leftOut }) }
  })
  // A draft of an older desk knows no sources: its lines are taken at their word.
  if (draft.sources.length === 0) return { ...draft, sources: put }
  const now = new Map(keptNumbers(put))
  const was = new Map(keptNumbers(draft.sources).map(([key, number]) => [number, key]))
  const gone = [...was].flatMap(([number, key]) => (now.has(key) ? [] : number))
  const close = numbersWithout(gone)
  const number = (old: number) => {
    const key = was.get(old)
    // A line of the list that is no source has a number, too.
    return key === undefined ? close(old) : now.get(key)
  }
  return { ...renumbered(draft, number), sources: put }
}
