export const pageSize = 30

/**
 * A page of a feed's archive, numbered from the oldest: page 1 has ranks 1 to 30, for ever. A rank counts everything
 * that was ever public; a withdrawn document leaves a gap. `upto` cuts the page where the feed of the newest begins, so
 * that walking back meets no item twice.
 */
export interface ArchivePage {
  readonly number: number
  readonly upto: number | undefined
}

/** Both included. */
export const ranksOf = ({ number, upto }: ArchivePage): { readonly from: number; readonly to: number } => ({
  from: (number - 1) * pageSize + 1,
  to: upto ?? number * pageSize,
})

/** The page whose last rank is `rank`; undefined before the first. */
export function pageEndingAt(rank: number): ArchivePage | undefined {
  if (rank < 1) return undefined
  const number = Math.ceil(rank / pageSize)
  return { number, upto: rank === number * pageSize ? undefined : rank }
}

export const queryOf = (page: ArchivePage | undefined): string =>
  page ? `?page=${page.number}${page.upto === undefined ? '' : `&upto=${page.upto}`}` : ''

const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

/** `feed` without a `page`, `none` for an impossible page. Ignores other parameters (`?utm_source=…`). */
export function requestedPage(query: URLSearchParams): 'feed' | 'none' | ArchivePage {
  if (!query.has('page') && !query.has('upto')) return 'feed'
  const number = wholeNumber(query.get('page'))
  const upto = wholeNumber(query.get('upto'))
  if (number === undefined) return 'none'
  if (!query.has('upto')) return { number, upto: undefined }
  const { from, to } = ranksOf({ number, upto: undefined })
  return upto !== undefined && upto >= from && upto < to ? { number, upto } : 'none'
}
