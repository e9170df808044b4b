import { type EntityTag, readEntityTags, strongMatch, weakMatch } from './entity-tag'
import { readHttpDate } from './http-date'

/** What would be sent: the validators of the representation that was selected for this request. */
export interface Selected {
  readonly tag: EntityTag
  readonly modified: Date
}

/** The header fields of a request, by their names in small letters. */
export interface Fields {
  get(name: string): string | null
}

export type Verdict = 'send' | 'not-modified' | 'precondition-failed'

const inSeconds = (date: Date) => Math.floor(date.getTime() / 1000)

/**
 * What RFC 9110 (13.2.2) has a server do with the conditions of a GET or HEAD whose answer would be 200, in its order:
 * If-Match, else If-Unmodified-Since; then If-None-Match, else If-Modified-Since. A date that is none is passed over;
 * an If-None-Match that cannot be read matches nothing, and still puts If-Modified-Since aside.
 */
export function judge(headers: Fields, { tag, modified }: Selected, now: Date): Verdict {
  const matching = (field: string, matches: typeof weakMatch): boolean => {
    const tags = readEntityTags(field)
    return tags === 'any' || Boolean(tags?.some((other) => matches(other, tag)))
  }
  const unchangedSince = (field: string | null): boolean | undefined => {
    const since = field === null ? undefined : readHttpDate(field, now)
    return since && inSeconds(modified) <= inSeconds(since)
  }

  const ifMatch = headers.get('if-match')
  const holds = ifMatch === null ? unchangedSince(headers.get('if-unmodified-since')) : matching(ifMatch, strongMatch)
  if (holds === false) return 'precondition-failed'

  const ifNoneMatch = headers.get('if-none-match')
  const known =
    ifNoneMatch === null ? unchangedSince(headers.get('if-modified-since')) : matching(ifNoneMatch, weakMatch)
  return known ? 'not-modified' : 'send'
}
