import type { ArticleDraft, Draft, SourceDraft } from './draft'

/** The number by which a source or an article is named in print, by its id; undefined where it leaves or is not there. */
export type Numbering = (id: string) => number | undefined

export const isKept = ({ leftOut }: SourceDraft | ArticleDraft): boolean => leftOut === undefined

/** What stays of a draft and can be named, in the order in which it is numbered. A document has one of the two lists. */
export const keptIds = ({ sources, articles }: Pick<Draft, 'sources' | 'articles'>): readonly string[] =>
  [...sources, ...articles].filter(isKept).map(({ id }) => id)

/** How a draft is numbered, to be asked when a text is printed or shown. */
export function numbersIn(draft: Pick<Draft, 'sources' | 'articles'>): Numbering {
  const ids = keptIds(draft)
  const numbers = new Map(ids.map((id, index) => [id, index + 1]))
  return (id) => numbers.get(id) ?? (isStray(id) ? ids.length + beyondOf(id) : undefined)
}

/** In place of the id that a number beyond the list has not: so many beyond its end. A link or a title has no space before it. */
export const strayId = (beyond: number): string => ` +${beyond}`
export const isStray = (id: string): boolean => id.startsWith(' +')
export const beyondOf = (id: string): number => Number(id.slice(2))

/** In place of the id that an article of an older desk's draft has not, which knew only its place in the revision, from 0. */
export const placeId = (place: number): string => ` @${place}`
