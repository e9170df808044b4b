/** An address of the paper in its one canonical form. */
export interface PublicAddress {
  /** Path and the query parameters that count: what the answer is kept under, and what Next is asked for. */
  readonly address: string
  /** There is no end of these (searches): they are kept apart, so that they never push a page out. */
  readonly isQuery: boolean
  /** Age alone changes what stands there, from hour to hour. */
  readonly isHourly: boolean
}

/** Where editors work, and what has an answer for each caller. Everything else is the same to every reader. */
const privatePath = /^\/(?:admin|preview|setup|sign-in|api)(?:\/|$)/

export const isPublicPath = (path: string): boolean => !privatePath.test(path)

/**
 * A target that names scheme and host, as to a proxy, is taken by its path (RFC 9112, 3.2.2); whatever the host, the
 * paper is here. Any other is what it was.
 */
export const originForm = (target: string): string => {
  const [named] = target.match(/^https?:\/\/[^/?#]*/i) ?? []
  if (named === undefined) return target
  const rest = target.slice(named.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** The query parameters that an answer depends on, by path; all others are ignored. */
const parameters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/search(?:\/feed\.(?:xml|json)|\/atom\.xml)?$/, ['q', 'kind', 'side', 'outlet', 'from', 'to', 'order', 'page']],
  [/^\/search\/suggest$/, ['q']],
  [/\/(?:feed\.(?:xml|json)|atom\.xml)$/, ['page', 'upto']],
  [/^\/paper\.js$/, ['v']],
]

/** Longer than any path of ours. */
const longestPath = 2_000
/** A search reads 200 characters; what is behind these is not looked at. */
const longestValue = 1_000

/**
 * The canonical form of a request's target, so that one page has one answer however it is spelled: percent-encoding
 * made even, unknown parameters left out. `malformed` where the path is no text, `too-long` past any of ours.
 */
export function readPublicAddress(target: string): PublicAddress | 'malformed' | 'too-long' {
  const [given = '/', ...rest] = target.split('?')
  if (given.length > longestPath) return 'too-long'
  const path = canonicalPath(given)
  if (path === undefined) return 'malformed'
  const names = parameters.find(([pattern]) => pattern.test(path))?.[1]
  const query = names && rest.length > 0 ? canonicalQuery(rest.join('?'), names) : ''
  return {
    address: query ? `${path}?${query}` : path,
    isQuery: path.startsWith('/search') || query !== '',
    // robots.txt names the news sitemap while that lists something.
    isHourly: path === '/news-sitemap.xml' || path === '/robots.txt',
  }
}

function canonicalPath(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined
  try {
    const segments = path.split('/').map((segment) => decodeURIComponent(segment))
    if (segments.some((segment) => segment === '.' || segment === '..')) return undefined
    return segments.map(encodeURIComponent).join('/')
  } catch {
    return undefined
  }
}

function canonicalQuery(query: string, names: readonly string[]): string {
  const given = new URLSearchParams(query)
  const kept = names.flatMap((name) => {
    const value = given.get(name)
    return value === null ? [] : [[name, [...value].slice(0, longestValue).join('')]]
  })
  return new URLSearchParams(kept).toString()
}
