import type { Digest } from '../document'
import type { FieldPath } from '../front-matter/strict-yaml'
import { setFigure } from './front-matter-list'

/**
 * The text of a digest with the figures of its front matter as they are once its list is longer by `total` sources that
 * can be read, and the run of each side by what `more` says of it: what says how many of the list are a side's goes
 * along; any other figure that agreed with the list agrees again.
 */
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
