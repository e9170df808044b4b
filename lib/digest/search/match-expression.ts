import { anything, facet, sideColumns } from './search-columns'
import type { Needle, Term } from './terms'

export interface Facets {
  readonly kind: 'digest' | 'story' | undefined
  readonly topic: string | undefined
  readonly perspective: string | undefined
  readonly outletNames: readonly string[] | undefined
  readonly place: number | undefined
}

const columnsOfSides = Array.from({ length: sideColumns }, (_, column) => `side${column}`)

/** An FTS5 expression; all text from readers is quoted. */
export function matchExpression(terms: readonly Term[], facets: Facets): string {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded)
  const unwanted = terms.filter(({ isExcluded }) => isExcluded)
  const columns =
    facets.place === undefined
      ? ['title', 'overall', ...columnsOfSides, 'outlets']
      : [`side${Math.min(facets.place, sideColumns - 1)}`]
  const groups = wanted.map(({ needles }) => `({${columns.join(' ')}} : (${either(needles)}))`)
  const asked = [...groups, ...facetGroups(facets, wanted.length === 0)].join(' AND ')
  return unwanted.length === 0
    ? asked
    : `(${asked}) NOT (${unwanted.map(({ needles }) => `(${either(needles)})`).join(' OR ')})`
}

export const matchAny = (terms: readonly Term[], facets: Facets): string =>
  matchExpression(
    [
      {
        shown: '',
        isExcluded: false,
        needles: terms.filter((term) => !term.isExcluded).flatMap((term) => term.needles),
      },
    ],
    facets,
  )

const either = (needles: readonly Needle[]): string => [...new Set(needles.map(quoted))].join(' OR ')

const quoted = ({ tokens, isPrefix }: Needle): string => `${inQuotes(tokens.join(' '))}${isPrefix ? ' *' : ''}`

const inQuotes = (text: string): string => `"${text.replace(/"/g, '""')}"`

function facetGroups({ kind, topic, perspective, outletNames }: Facets, isAlone: boolean): string[] {
  const values = [
    ...(kind ? [inQuotes(facet('kind', kind))] : []),
    ...(topic && !perspective ? [inQuotes(facet('topic', topic))] : []),
    ...(topic && perspective ? [inQuotes(facet('side', `${topic}/${perspective}`))] : []),
    ...(outletNames ? [outletNames.map((name) => inQuotes(facet('outlet', name))).join(' OR ')] : []),
  ]
  const asked = values.length === 0 && isAlone ? [inQuotes(anything)] : values
  return asked.map((value) => `({facets} : (${value}))`)
}
