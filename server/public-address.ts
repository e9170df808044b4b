export interface PublicAddress {
  /** Path and relevant parameters: the cache's key, and the request to Next. */
  readonly address: string
  /** Unbounded in number (searches): cached apart, so that they push no page out. */
  readonly isQuery: boolean
  /** Changes with the hour, without a commit. */
  readonly isHourly: boolean
}

/** The desk and answers for one caller; all else is the same for every reader. */
const privatePath = /^\/(?:admin|preview|setup|sign-in|api)(?:\/|$)/

export const isPublicPath = (path: string): boolean => !privatePath.test(path)

/** Of a target with scheme and host (RFC 9112, 3.2.2) only the path counts. */
export const originForm = (target: string): string => {
  const [named] = target.match(/^https?:\/\/[^/?#]*/i) ?? []
  if (named === undefined) return target
  const rest = target.slice(named.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** Relevant query parameters by path; others are ignored. */
const parameters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/search(?:\/feed\.(?:xml|json)|\/atom\.xml)?$/, ['q', 'kind', 'side', 'outlet', 'from', 'to', 'order', 'page']],
  [/^\/search\/suggest$/, ['q']],
  [/\/(?:feed\.(?:xml|json)|atom\.xml)$/, ['page', 'upto']],
  [/^\/record\.json$/, ['day']],
  [/^\/paper\.js$/, ['v']],
]

const longestPath = 2_000
const longestValue = 1_000

/** One form for each page, however it is spelled: percent-encoding normalised, unknown parameters dropped. */
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
    // It lists the news sitemap only while that has entries.
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
