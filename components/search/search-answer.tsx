import type { ReactNode } from 'react'
import { english, ForeignText } from '@/components/text/foreign-text'
import { addresses } from '@/lib/addresses'
import { isEmptyQuery, type SearchQuery } from '@/lib/digest/search/search-query'
import type { SearchHit } from '@/lib/newsstand/search/shown'
import { FoundList } from './found-list'
import { filtersInWords, type Known, queryInWords } from './search-words'

interface Props {
  readonly search: {
    readonly query: SearchQuery
    readonly total: number
    readonly isMore: boolean
    readonly found: readonly SearchHit[]
    readonly mended: readonly { readonly typed: string; readonly meant: readonly string[] }[]
    readonly nearest: readonly SearchHit[]
    readonly nearness: keyof typeof nearInWords | undefined
    readonly newer: SearchQuery | undefined
    readonly older: SearchQuery | undefined
  }
  readonly known: Known
  readonly children?: ReactNode
}

const nearInWords = {
  days: 'Closest results outside these dates:',
  words: 'Closest results, with some of the words:',
  filters: 'Closest results without the filters:',
} as const

/** The query in words, its results, and suggestions where there are none. */
export function SearchAnswer({ search, known, children }: Props) {
  const { total, isMore, found, mended, nearest, nearness, query, newer, older } = search
  const asked = queryInWords(query, known)
  return (
    <section aria-labelledby="found" className="border-ink border-t pt-3 pb-6">
      <h2 id="found" className="font-sans font-semibold text-note">
        <ForeignText
          text={total === 0 ? `No results for ${asked}` : `${counted(total, isMore)} for ${asked}`}
          line={english}
        />
        {query.page > 1 && `, page ${query.page}`}
      </h2>
      {mended.length > 0 && (
        <p className="small">
          {mended
            .map(({ typed, meant }) => `No results for “${typed}”; showing results for ${meant.join(' or ')}.`)
            .join(' ')}
        </p>
      )}
      <Narrowed query={query} known={known} />
      <FoundList found={found} />
      {found.length === 0 && total > 0 && <p className="py-4 text-quiet">There are no more pages.</p>}
      {nearness && (
        <>
          <p className="mt-4 border-rule border-t pt-4 text-quiet">{nearInWords[nearness]}</p>
          <FoundList found={nearest} />
        </>
      )}
      {total === 0 && !nearness && (
        <p className="py-4 text-quiet">
          There are no close matches either. Try fewer words, another spelling, or{' '}
          <a href={addresses.archive()} className="underlined text-ink">
            the archive by month
          </a>
          .
        </p>
      )}
      {(newer || older) && (
        <nav aria-label="Pages of results" className="small flex justify-between border-ink border-t pt-3">
          <span>{newer && <PageLink to={newer} rel="prev" />}</span>
          <span>{older && <PageLink to={older} rel="next" />}</span>
        </nav>
      )}
      {children}
    </section>
  )
}

function PageLink({ to, rel }: { to: SearchQuery; rel: 'prev' | 'next' }) {
  return (
    <a href={addresses.search(to)} rel={rel} className="inline-block py-1">
      {rel === 'prev' && <span aria-hidden="true">← </span>}
      Page {to.page}
      {rel === 'next' && <span aria-hidden="true"> →</span>}
    </a>
  )
}

const counted = (total: number, isMore: boolean): string =>
  `${isMore ? 'More than ' : ''}${total.toLocaleString('en-GB')} ${total === 1 ? 'result' : 'results'}`

function Narrowed({ query, known }: { query: SearchQuery; known: Known }) {
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
