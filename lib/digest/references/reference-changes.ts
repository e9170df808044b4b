import { traceOrigins } from '../edits/origins'
import { enumerate } from '../list-changes'
import { splitReferences } from './references'

type Bullets = readonly { readonly markdown: string }[]

/** `United States: sources of highlights 1 and 3 named anew`: bullets that stayed and name other sources than before. */
export function referenceChanges(list: string, item: string, before: Bullets, after: Bullets): string[] {
  const [old, wanted] = [before, after].map((bullets) => bullets.map(({ markdown }) => splitReferences(markdown)))
  if (!old || !wanted) return []
  const origins = traceOrigins(
    old.map(({ text }) => text),
    wanted.map(({ text }) => text),
  )
  const changed = origins.flatMap((origin, index) => {
    const was = origin.kind === 'new' ? [] : (old[origin.index]?.numbers ?? [])
    const is = wanted[index]?.numbers ?? []
    return origin.kind !== 'new' && was.join() !== is.join() ? [index + 1] : []
  })
  if (changed.length === 0) return []
  return [`${list}: sources of ${item}${changed.length > 1 ? 's' : ''} ${enumerate(changed)} named anew`]
}
