import type { Digest } from '../document'
import type { FieldPath } from '../front-matter/strict-yaml'
import { setFigure } from './front-matter-list'

/** Adds `total` to the number of sources and `more` to each side's. A total that disagreed with the list stays. */
export function countedFigures(
  { declared, perspectives, sources }: Digest,
  text: string,
  total: number,
  more: (perspective: string) => number,
): string {
  const anew: [FieldPath, number][] = []
  if (declared.articleCount === sources.length) anew.push([['articleCount'], sources.length + total])
  for (const { id, declaredCount, place, ...side } of perspectives) {
    const difference = more(id)
    const figure = declared.byPerspective[id]
    if (difference === 0) continue
    if (declaredCount !== undefined) anew.push([['perspectives', place, 'count'], declaredCount + difference])
    if (figure !== undefined && (declaredCount === undefined || figure === side.sources.length))
      anew.push([[`${id}Sources`], figure + difference])
  }
  return anew.reduce((now, [path, figure]) => setFigure(now, path, figure), text)
}
