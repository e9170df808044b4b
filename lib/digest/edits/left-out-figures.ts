import { isSeq, type Node } from 'yaml'
import { cleanText } from '../clean-text'
import type { Digest } from '../document'
import { pairOf } from '../front-matter/strict-yaml'
import { countedFigures } from './counted-figures'
import { setFigure, withoutItems } from './front-matter-list'
import { readLayout } from './layout'
import { ownersOf } from './owners'

/** Updates counts and outlets in the front matter after removing the sources in `gone`. */
export function leftOutFigures(digest: Digest, text: string, gone: ReadonlySet<number>): string {
  const { sources } = digest
  const owners = ownersOf(digest)
  const rest = sources.filter(({ number }) => !gone.has(number))
  const counted = countedFigures(
    digest,
    text,
    rest.length - sources.length,
    (side) => -owners.filter((owner, index) => owner === side && gone.has(index + 1)).length,
  )
  const cited = new Set(rest.map(({ outlet }) => outlet))
  const uncited = new Set(sources.filter(({ outlet }) => !cited.has(outlet)).map(({ outlet }) => outlet))
  return withoutItems(counted, 'sources', (item) => uncited.has(cleanText(String(item.toJSON()))))
}

/** Subtracts one from an outlet each time it is named; an outlet at zero is removed. */
export function withoutReports(text: string, gone: readonly string[]): string {
  const list = pairOf(readLayout(text).frontMatter.root, 'outlets')?.value
  if (!isSeq(list)) return text
  const places = [...list.items.keys()].toReversed()
  // From the end, so that earlier paths stay valid.
  return places.reduce((now, place) => {
    const item = list.items[place] as Node
    const { name, count } = (item.toJSON() ?? {}) as { name?: unknown; count?: unknown }
    const times = gone.filter((outlet) => outlet === cleanText(String(name))).length
    if (times === 0 || typeof count !== 'number') return now
    return count > times
      ? setFigure(now, ['outlets', place, 'count'], count - times)
      : withoutItems(now, 'outlets', (_, index) => index === place)
  }, text)
}
