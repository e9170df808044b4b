/** `1 source`, `20 sources`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How many outlets the sources name, each counted once. */
export const outletsNamed = (sources: readonly { readonly outlet: string }[]): number =>
  new Set(sources.map(({ outlet }) => outlet)).size
