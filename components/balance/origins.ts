import type { OutletOrigin, SideCounts } from '@/lib/digest/outlets/balance'

/** Stacking order, from the axis outwards. */
export const originOrder: readonly OutletOrigin[] = ['home', 'across', 'elsewhere', 'unreviewed']

export const originWords: Readonly<Record<OutletOrigin, string>> = {
  home: 'own side',
  across: 'other side',
  elsewhere: 'third country',
  unreviewed: 'not classified',
}

/** `3 from its own side`, `5 from another side`; kinds without an article are omitted. */
export const originFacts = ({ standings: counts }: Pick<SideCounts, 'standings'>): readonly string[] =>
  originOrder.filter((standing) => counts[standing] > 0).map((standing) => `${counts[standing]} ${origins[standing]}`)

const origins: Readonly<Record<OutletOrigin, string>> = {
  home: 'from its own side',
  across: 'from another side',
  elsewhere: 'from third countries',
  unreviewed: 'not classified',
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`
