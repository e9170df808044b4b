import { SearchBox } from '@/components/search/search-box'
import { addresses } from '@/lib/addresses'
import { longestQuery } from '@/lib/digest/search/search-query'

export function SearchOffer() {
  return (
    <>
      <p className="flow">
        Search for words, a topic, a side or an outlet. Below the results are feeds of that search: whatever we publish
        later that matches it arrives there.
      </p>
      <search>
        <form action={addresses.search()} method="get" className="unprinted mt-3">
          <SearchBox text="" longest={longestQuery} />
        </form>
      </search>
    </>
  )
}
