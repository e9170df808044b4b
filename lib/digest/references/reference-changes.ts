import { enumerate } from '../list-changes'
import { traceOrigins } from '../origins'
import { splitReferences } from './references'

type Bullets = readonly { readonly markdown: string }[]

/** `United States: sources of highlights 1 and 3 changed`. Moved sources (`numberNow`) are no change. */
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
    const was = (old[origin.index]?.numbers ?? []).map(numberNow).filter((number) => number > 0)
    const is = wanted[index]?.numbers ?? []
    return was.toSorted(byNumber).join() !== is.toSorted(byNumber).join() ? [index + 1] : []
  })
  if (changed.length === 0) return []
  return [`${list}: sources of ${item}${changed.length > 1 ? 's' : ''} ${enumerate(changed)} changed`]
}

/** New number by old number (both from 1); 0 if removed. */
export function numbersNow(before: readonly string[], after: readonly string[]): (number: number) => number {
  const now = new Map(
    traceOrigins(before, after).flatMap((origin, index) =>
      origin.kind === 'new' ? [] : [[origin.index + 1, index + 1] as const],
    ),
  )
  return (number) => now.get(number) ?? (number > before.length ? number : 0)
}

const byNumber = (one: number, other: number): number => one - other
