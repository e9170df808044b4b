/** Printed number by id; undefined if removed or unknown. */
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

/** In the order of their numbers. A document has one of the two lists. */
export const keptIds = ({ sources, articles }: Numbered): readonly string[] =>
  [...sources, ...articles].filter(isKept).map(({ id }) => id)

export function numbersIn(draft: Numbered): Numbering {
  const ids = keptIds(draft)
  const numbers = new Map(ids.map((id, index) => [id, index + 1]))
  return (id) => numbers.get(id) ?? (isStray(id) ? ids.length + beyondOf(id) : undefined)
}

/** Stands for a number beyond the list. No link or title begins with a space, so it cannot collide. */
export const strayId = (beyond: number): string => ` +${beyond}`
export const isStray = (id: string): boolean => id.startsWith(' +')
export const beyondOf = (id: string): number => Number(id.slice(2))

/** For older drafts, which knew articles only by position (from 0). */
export const placeId = (place: number): string => ` @${place}`
