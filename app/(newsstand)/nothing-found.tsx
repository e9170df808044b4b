import { QuietTopics } from '@/components/lists/quiet-topics'
import { SearchBox } from '@/components/search/search-box'
import { NothingHere } from '@/components/ui/nothing-here'
import { addresses } from '@/lib/addresses'
import { currentPaper } from './edition'

const longestQuery = 200

export async function NothingFound() {
  const { newest, today } = await currentPaper()
  return (
    <NothingHere front={addresses.front()} archive={addresses.archive()}>
      <search>
        <form action={addresses.search()}>
          <SearchBox text="" longest={longestQuery} />
        </form>
      </search>
      {newest.length > 0 && (
        <section aria-labelledby="topics" className="mt-8">
          <h2 id="topics" className="rubric">
            Topics
          </h2>
          <QuietTopics topics={newest} today={today} />
        </section>
      )}
    </NothingHere>
  )
}
