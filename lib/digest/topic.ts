import { countryNamed } from './outlets/country'

/** What a series of digests is about, and between whom. */
export interface Topic {
  readonly id: string
  readonly name: string
  /** In the order that decides each one's place (ink, mark, column). */
  readonly perspectives: readonly TopicPerspective[]
}

export interface TopicPerspective {
  readonly id: string
  readonly name: string
  /**
   * ISO 3166-1 codes of the countries where this side is at home: `country: US` or `country: [CN, HK, MO]` in
   * topics.yaml. Absent where a side is no country.
   */
  readonly countries?: readonly string[]
}

/**
 * The sides of a topic that topics.yaml does not list, as a digest declares them. One that bears the name of a
 * country is at home there; of any other nothing is known.
 */
export const sidesAsDeclared = (
  perspectives: readonly Pick<TopicPerspective, 'id' | 'name'>[],
): readonly TopicPerspective[] =>
  perspectives.map(({ id, name }) => {
    const country = countryNamed(name)
    return { id, name, ...(country && { countries: [country] }) }
  })
