import type { SideCounts, Standing } from '@/lib/digest/outlets/balance'

/** In the order in which they are stacked, from the axis outwards. */
export const standings: readonly Standing[] = ['home', 'across', 'elsewhere', 'unreviewed']

/** Of which country an outlet is, seen from the side that cites it. */
export const standingWords: Readonly<Record<Standing, string>> = {
  home: 'own side',
  across: 'other side',
  elsewhere: 'third country',
  unreviewed: 'not classified',
}

/** `3 own side`, `5 other side`; what there is none of is left out. */
export const standingFacts = ({ standings: counts }: Pick<SideCounts, 'standings'>): readonly string[] =>
  standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${counts[standing]}\u00A0${standingWords[standing].replace(' ', '\u00A0')}`)

/** `90%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`
