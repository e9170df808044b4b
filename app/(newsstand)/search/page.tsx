import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FoundList } from '@/components/search/found-list'
import { SearchForm } from '@/components/search/search-form'
import { queryInWords } from '@/components/search/search-words'
import { FollowLine } from '@/components/subscribe/follow-line'
import { ForeignText } from '@/components/text/foreign-text'
import { PageHead } from '@/components/ui/page-head'
import { addresses, type FeedFormat } from '@/lib/addresses'
import { readTopics } from '@/lib/newsstand'
import { type FollowedSearch, followedSearch } from '@/lib/newsstand/followed'
import { readOutlets } from '@/lib/newsstand/outlets'
import { readSearch, type SearchPageFacts } from '@/lib/newsstand/search'
import { pageMetadata } from '../page-metadata'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The address is the query, and no query is a page to be listed elsewhere. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { parameters } = followedSearch(await searchParams)
  const page = pageMetadata({
    title: 'Search',
    path: addresses.search(),
    description: 'Search titles, highlights, source titles and outlets of everything that was printed.',
    ...(parameters && { feed: { title: 'this search', at: (format) => addresses.searchFeed(format, parameters) } }),
  })
  return { ...page, robots: { index: false, follow: true } }
}

export default async function SearchPage({ searchParams }: Props) {
  const asked = await searchParams
  const search = await readSearch(asked)
  const known = { topics: await readTopics(), outlets: byName(await readOutlets()) }
  return (
    <>
      <PageHead kicker="The archive" title="Search" />
      <SearchForm query={search.query} {...known} />
      {search.isAsked && (
        <Answer search={search} asked={queryInWords(search.query, known)}>
          <FollowLine what="this search" at={feedsOf(followedSearch(asked))} />
        </Answer>
      )}
    </>
  )
}

const feedsOf =
  ({ parameters }: FollowedSearch) =>
  (format: FeedFormat) =>
    addresses.searchFeed(format, parameters)

interface AnswerProps {
  readonly search: SearchPageFacts
  readonly asked: string
  readonly children: ReactNode
}

function Answer({ search, asked, children }: AnswerProps) {
  const { total, isMore, found, mended, nearest, query, newer, older } = search
  return (
    <section aria-labelledby="found" className="border-ink border-t pt-2 pb-6">
      <h2 id="found" className="caps mb-1">
        <ForeignText text={total === 0 ? `Nothing found for ${asked}` : `${counted(total, isMore)} for ${asked}`} />
        {query.page > 1 && `, page ${query.page}`}
      </h2>
      {mended.length > 0 && (
        <p className="small">
          {mended.map(({ typed, meant }) => `“${typed}” stands nowhere; searched for ${meant.join(' or ')}.`).join(' ')}
        </p>
      )}
      <FoundList found={found} />
      {found.length === 0 && query.page > 1 && total > 0 && <p className="py-4 text-quiet">There are no more pages.</p>}
      {nearest.length > 0 && (
        <>
          <p className="border-rule border-t pt-4 text-quiet">The nearest hold some of the words:</p>
          <FoundList found={nearest} />
        </>
      )}
      {total === 0 && nearest.length === 0 && (
        <p className="py-4 text-quiet">
          Try fewer words, another spelling, or{' '}
          <a href={addresses.archive()} className="underlined text-ink">
            the archive by month
          </a>
          .
        </p>
      )}
      {(newer || older) && (
        <nav aria-label="Pages" className="small flex justify-between border-ink border-t pt-3">
          <span>{newer && <a href={newer}>← Before</a>}</span>
          <span>{older && <a href={older}>More →</a>}</span>
        </nav>
      )}
      {children}
    </section>
  )
}

const counted = (total: number, isMore: boolean): string => (isMore ? `More than ${total} found` : `${total} found`)

const byName = (outlets: Awaited<ReturnType<typeof readOutlets>>) =>
  outlets.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
