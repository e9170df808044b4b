import { english, ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import { isEmptyQuery, type SearchQuery } from '@/lib/digest/search/search-query'
import { filtersInWords, type Known } from './search-words'

/** Each filter of a search, as a way to the same search without it. */
export function Narrowed({ query, known }: { query: SearchQuery; known: Known }) {
  const filters = filtersInWords(query, known)
    .map(({ words, without }) => ({ words, without: { ...query, ...without, page: 1 } }))
    .filter(({ without }) => !isEmptyQuery(without))
  if (filters.length === 0) return null
  return (
    <ul aria-label="Filters in use" className="small mt-1 flex flex-wrap gap-x-5">
      {filters.map(({ words, without }) => (
        <li key={words}>
          <a href={addresses.search(without)} className="wrap-anywhere inline-block py-1 underlined">
            <span className="sr-only">Search again without: </span>
            <span aria-hidden="true">× </span>
            <ForeignText text={words} line={english} />
          </a>
        </li>
      ))}
    </ul>
  )
}
