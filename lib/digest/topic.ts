import { countryNamed } from './outlets/country'

export interface Topic {
  readonly id: string
  readonly name: string
  /** In the order that fixes each one's `place` (colour, mark, column). */
  readonly perspectives: readonly TopicPerspective[]
}

export interface TopicPerspective {
  readonly id: string
  readonly name: string
  /**
   * ISO 3166-1 codes of the side's own countries: `country: US` or `country: [CN, HK, MO]` in topics.yaml. Absent where
   * a side is not a country.
   */
  readonly countries?: readonly string[]
}

/** Sides of a topic that topics.yaml does not list. One named as a country is that country; others have none. */
export const sidesAsDeclared = (
  perspectives: readonly Pick<TopicPerspective, 'id' | 'name'>[],
): readonly TopicPerspective[] =>
  perspectives.map(({ id, name }) => {
    const country = countryNamed(name)
    return { id, name, ...(country && { countries: [country] }) }
  })
