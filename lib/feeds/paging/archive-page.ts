/** Items on a page. */
export const pageSize = 30

/**
 * A page of a feed's archive. Pages are numbered from the oldest, so that a new item never moves an old one: page 1
 * holds the items of rank 1 to 30, for ever. A rank is a document's place among all that were ever public; one that
 * was withdrawn leaves a hole and shifts nothing.
 *
 * `upto` cuts a page short: the page that a feed of the newest 30 leads to ends where that feed began, so whoever
 * walks back meets no item twice, and the cut page is as stable as a full one.
 */
export interface ArchivePage {
  readonly number: number
  /** The last rank on a page that is cut short; undefined where the page is full. */
  readonly upto: number | undefined
}

/** The ranks on a page, both included. */
export const ranksOf = ({ number, upto }: ArchivePage): { readonly from: number; readonly to: number } => ({
  from: (number - 1) * pageSize + 1,
  to: upto ?? number * pageSize,
})

/** The page that ends with this rank; undefined before the first. */
export function pageEndingAt(rank: number): ArchivePage | undefined {
  if (rank < 1) return undefined
  const number = Math.ceil(rank / pageSize)
  return { number, upto: rank === number * pageSize ? undefined : rank }
}

/** `?page=3&upto=70`, or nothing for the feed itself. */
export const queryOf = (page: ArchivePage | undefined): string =>
  page ? `?page=${page.number}${page.upto === undefined ? '' : `&upto=${page.upto}`}` : ''

const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

/**
 * What an address asks for: `feed` without `page`, a page, or `none` for a page that can never exist. Parameters that
 * are not ours (`?utm_source=…`) are not looked at.
 */
export function requestedPage(query: URLSearchParams): 'feed' | 'none' | ArchivePage {
  if (!query.has('page') && !query.has('upto')) return 'feed'
  const number = wholeNumber(query.get('page'))
  const upto = wholeNumber(query.get('upto'))
  if (number === undefined) return 'none'
  if (!query.has('upto')) return { number, upto: undefined }
  const { from, to } = ranksOf({ number, upto: undefined })
  return upto !== undefined && upto >= from && upto < to ? { number, upto } : 'none'
}
