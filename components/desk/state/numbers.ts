/** The number by which a source or an article is named in print, by its id; undefined where it leaves or is not there. */
export type Numbering = (id: string) => number | undefined

interface Part {
  readonly id: string
  readonly leftOut?: true
}

interface Numbered {
  readonly sources: readonly Part[]
  readonly articles: readonly Part[]
}

export const isKept = ({ leftOut }: Pick<Part, 'leftOut'>): boolean => leftOut === undefined

/** What stays of a draft and can be named, in the order in which it is numbered. A document has one of the two lists. */
export const keptIds = ({ sources, articles }: Numbered): readonly string[] =>
  [...sources, ...articles].filter(isKept).map(({ id }) => id)

/** How a draft is numbered, to be asked when a text is printed or shown. */
export function numbersIn(draft: Numbered): Numbering {
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
