import { enumerate } from '../list-changes'
import { traceOrigins } from '../origins'
import { splitReferences } from './references'

type Bullets = readonly { readonly markdown: string }[]

/**
 * `United States: sources of highlights 1 and 3 changed`: bullets that stayed and name other sources than before.
 * `numberNow`: what a source is numbered now, by its number before; where sources moved, a bullet names the same.
 */
export function referenceChanges(
  list: string,
  item: string,
  before: Bullets,
  after: Bullets,
  numberNow: (number: number) => number = (number) => number,
): string[] {
  const read = (bullets: Bullets) => bullets.map(({ markdown }) => splitReferences(markdown))
  const [old, wanted] = [read(before), read(after)]
  const origins = traceOrigins(
    old.map(({ text }) => text),
    wanted.map(({ text }) => text),
  )
  const changed = origins.flatMap((origin, index) => {
    if (origin.kind === 'new') return []
    // What has left the list is named by nobody any more.
    const was = (old[origin.index]?.numbers ?? []).map(numberNow).filter((number) => number > 0)
    const is = wanted[index]?.numbers ?? []
    return was.toSorted(byNumber).join() !== is.toSorted(byNumber).join() ? [index + 1] : []
  })
  if (changed.length === 0) return []
  return [`${list}: sources of ${item}${changed.length > 1 ? 's' : ''} ${enumerate(changed)} changed`]
}

/** What each item of a list is numbered now, by its number before (both from 1); 0 for one that is gone. */
export function numbersNow(before: readonly string[], after: readonly string[]): (number: number) => number {
  const now = new Map(
    traceOrigins(before, after).flatMap((origin, index) =>
      origin.kind === 'new' ? [] : [[origin.index + 1, index + 1] as const],
    ),
  )
  return (number) => now.get(number) ?? (number > before.length ? number : 0)
}

const byNumber = (one: number, other: number): number => one - other
