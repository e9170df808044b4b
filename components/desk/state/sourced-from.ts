import { numbersWithout } from '@/lib/digest/references/references'
import type { Draft, SourceTitle } from './draft'
import { keptNumbers } from './numbers'
import { renumbered } from './removed'

/**
 * A draft with the sources of another: what was retyped or left out of them stays so, where it is in that one too, what
 * was added and is not in it is added still, and lines go on naming those they named.
 */
export function sourcedFrom({ sources, ends }: Pick<Draft, 'sources' | 'ends'>, draft: Draft): Draft {
  const theirs = new Set(sources.map(({ key }) => key))
  const added = draft.sources.filter((source) => source.added && !theirs.has(source.key))
  const isSame = ({ key, number, added }: SourceTitle, index: number) => {
    const own = draft.sources[index]
    return own?.key === key && own.number === number && (own.added === undefined) === (added === undefined)
  }
  if (
    sources.length + added.length === draft.sources.length &&
    sources.every(isSame) &&
    JSON.stringify(ends) === JSON.stringify(draft.ends)
  )
    return draft
  const own = new Map(draft.sources.map((source) => [source.key, source]))
  const put = sources.map((source): SourceTitle => {
    const { title = source.title, leftOut } = own.get(source.key) ?? {}
    return { ...source, title, ...(leftOut && { leftOut }) }
  })
  const counted = { ...draft, sources: [...put, ...added], ...(ends && { ends }) }
  // A draft of an older desk knows no sources: its lines are taken at their word.
  if (draft.sources.length === 0) return counted
  const now = new Map(keptNumbers(counted))
  const was = new Map(keptNumbers(draft).map(([key, number]) => [number, key]))
  const gone = [...was].flatMap(([number, key]) => (now.has(key) ? [] : number))
  const close = numbersWithout(gone)
  const number = (old: number) => {
    const key = was.get(old)
    // A line of the list that is no source has a number, too.
    return key === undefined ? close(old) : now.get(key)
  }
  return { ...counted, lists: renumbered(draft, number).lists }
}
