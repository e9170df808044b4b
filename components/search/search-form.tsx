import { addresses } from '@/lib/addresses'
import { longestQuery, type SearchQuery } from '@/lib/digest/search/search-query'
import type { Topic } from '@/lib/digest/topic'
import { SearchBox } from './search-box'
import { SearchFilters } from './search-filters'

interface Props {
  readonly query: SearchQuery
  readonly topics: readonly Topic[]
  readonly outlets: readonly { readonly slug: string; readonly name: string }[]
}

/** A GET form, so that the address is the query. */
export function SearchForm({ query, topics, outlets }: Props) {
  return (
    <search>
      <form action={addresses.search()} method="get" className="unprinted border-ink border-t pt-4 pb-6">
        <SearchBox text={query.text} longest={longestQuery} />
        <SearchFilters query={query} topics={topics} outlets={outlets} />
      </form>
    </search>
  )
}
