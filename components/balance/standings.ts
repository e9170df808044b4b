import type { SideCounts, Standing } from '@/lib/digest/outlets/balance'

/** In the order in which they are stacked, from the axis outwards. */
export const standings: readonly Standing[] = ['home', 'across', 'elsewhere', 'unreviewed']

/** As a reader meets them after a number: `3 at home`. */
export const standingWords: Readonly<Record<Standing, string>> = {
  home: 'at home',
  across: 'across',
  elsewhere: 'elsewhere',
  unreviewed: 'unreviewed',
}

/** `3 at home · 5 across · 2 elsewhere`; what is nought is left out. */
export const standingFacts = ({ standings: counts }: Pick<SideCounts, 'standings'>): readonly string[] =>
  standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${counts[standing]}\u00A0${standingWords[standing]}`)

/** `90 %`, with a space that does not break. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`
