import type { Metadata } from 'next'
import { SearchAnswer } from '@/components/search/search-answer'
import { SearchForm } from '@/components/search/search-form'
import { FollowLine } from '@/components/subscribe/follow-line'
import { PageHead } from '@/components/ui/page-head'
import { addresses, type FeedFormat } from '@/lib/addresses'
import { readTopics } from '@/lib/newsstand'
import { followedSearch } from '@/lib/newsstand/followed'
import { readOutletNames } from '@/lib/newsstand/outlet-names'
import { readSearch } from '@/lib/newsstand/search'
import { pageMetadata } from '../page-metadata'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { parameters } = followedSearch(await searchParams)
  const page = pageMetadata({
    title: 'Search',
    path: addresses.search(),
    description: 'Search everything that was published: titles, highlights and text, sources, outlets and corrections.',
    ...(parameters && { feed: { title: 'this search', at: feedsOf(parameters) } }),
  })
  return { ...page, robots: { index: false, follow: true } }
}

export default async function SearchPage({ searchParams }: Props) {
  const asked = await searchParams
  const search = await readSearch(asked)
  const known = { topics: await readTopics(), outlets: await readOutletNames() }
  return (
    <>
      <PageHead kicker={<a href={addresses.archive()}>Archive</a>} title="Search" />
      <SearchForm query={search.query} {...known} />
      {search.isAsked ? (
        <SearchAnswer search={search} known={known}>
          <FollowLine what="this search" at={feedsOf(followedSearch(asked).parameters)} />
        </SearchAnswer>
      ) : (
        <HowToSearch />
      )}
    </>
  )
}

const feedsOf = (parameters: string) => (format: FeedFormat) => addresses.searchFeed(format, parameters)

function HowToSearch() {
  return (
    <section aria-label="How to search" className="max-w-measure py-4 text-quiet">
      <p>
        Searches everything that was published: headlines, highlights and text, source titles, outlets and corrections.
        Words can be in any order; “quotes” keep a phrase together, and a minus leaves a word out. An outlet is found
        under any of its names: <span lang="zh">新华网</span> is Xinhua.
      </p>
    </section>
  )
}
