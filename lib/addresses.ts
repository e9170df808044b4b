import { type SearchQuery, writeSearchQuery } from './digest/search/search-query'

/** Every URL of the paper, as paths. Absolute ones are made by `absolute(siteUrl, path)`. */
export const addresses = {
  front: () => '/',
  digest: (slug: string) => `/digests/${slug}`,
  story: (slug: string) => `/stories/${slug}`,
  stories: (year?: string) => (year ? `/stories/years/${year}` : '/stories'),
  topic: (topic: string, year?: string) => ['/topics', topic, year].filter(Boolean).join('/'),
  /** What was public as revision `number`, as long as the document is public. */
  revision: (document: Addressed, number: number) => `${documentAddress(document)}/revisions/${number}`,
  /** A document in another form: `cite.bib`, `digest.md`. */
  exported: (document: Addressed, file: string) => `${documentAddress(document)}/${file}`,
  sharePicture: (document: Addressed) => `${documentAddress(document)}/share.png`,
  archive: (year?: string, month?: string) => ['/archive', year, month].filter(Boolean).join('/'),
  outlets: () => '/outlets',
  /** A page of the articles cited from an outlet; the first is the outlet's own. */
  outletArticles: (outlet: string, page: number) =>
    page === 1 ? addresses.outlet(outlet) : `${addresses.outlet(outlet)}/articles/${page}`,
  outlet: (outlet: string) => `/outlets/${encodeURIComponent(outlet)}`,
  outletFeed: (format: FeedFormat, outlet: string) => `${addresses.outlet(outlet)}/${feedFiles[format]}`,
  search: (query: Partial<SearchQuery> = {}) => ['/search', writeSearchQuery(query)].filter(Boolean).join('?'),
  searchOf: (parameters: string) => (parameters ? `/search?${parameters}` : '/search'),
  /** `parameters` are those of the search's own address (`q=…&side=…`). */
  searchFeed: (format: FeedFormat, parameters: string) => `/search/${feedFiles[format]}?${parameters}`,
  suggest: (query: string) => `/search/suggest?q=${encodeURIComponent(query)}`,
  about: () => '/about',
  corrections: (format?: FeedFormat) => `/corrections${format ? `/${feedFiles[format]}` : ''}`,
  subscribe: () => '/subscribe',
  feed: (format: FeedFormat, topic?: string) => `${topic ? `/topics/${topic}` : ''}/${feedFiles[format]}`,
  opml: () => '/feeds.opml',
  sitemap: () => '/sitemap.xml',
  sitemapPart: (part: string) => `/sitemaps/${part}.xml`,
  newsSitemap: () => '/news-sitemap.xml',
  signIn: () => '/sign-in',
  setup: () => '/setup',
  desk: () => '/admin',
  newDocument: () => '/admin/new',
  deskDocument: (kind: 'digest' | 'story', slug: string) =>
    `/admin/${kind === 'digest' ? 'digests' : 'stories'}/${slug}`,
  deskRevisions: (kind: 'digest' | 'story', slug: string) => `${addresses.deskDocument(kind, slug)}/revisions`,
  /** Where an open page of the desk says that it is open. */
  presence: () => '/admin/presence',
  /** Where a page of the desk puts away what has been typed and not saved. */
  workingCopy: () => '/admin/working-copy',
  /** An unpublished text, for whoever has the link; the token is its secret. Without one: where all of them lie. */
  preview: (token = '') => `/preview/${token}`,
  /** What happens at the desk after a line of the log. */
  deskEvents: (after: number) => `/admin/events?after=${after}`,
  /** Documents of the desk by some letters. */
  deskFind: (query: string) => `/admin/find?q=${encodeURIComponent(query)}`,
  editors: () => '/admin/editors',
  /** One's own name, password and sessions. */
  account: () => '/admin/account',
  settings: () => '/admin/settings',
  log: (parameters?: string) => (parameters ? `/admin/log?${parameters}` : '/admin/log'),
  logExport: (file: 'log.csv' | 'log.jsonl', parameters: string) =>
    `/admin/log/export/${file}${parameters && `?${parameters}`}`,
  health: () => '/api/health',
} as const

export type FeedFormat = 'rss' | 'atom' | 'json'
const feedFiles: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }

interface Addressed {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

/** The reader's address of a document. */
export const documentAddress = (document: Addressed): string =>
  document.kind === 'digest' ? addresses.digest(document.slug) : addresses.story(document.slug)

/** An absolute URL from the site's own (`https://example.org`) and a path of ours. */
export const absolute = (siteUrl: string, path: string): string => new URL(path, siteUrl).href

/** What a segment of an address names. Next hands over what stands there; what cannot be decoded names nothing of ours. */
export function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The number in an address, in the one way of writing it; NaN for anything else. */
export const readNumber = (segment: string): number => (/^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : Number.NaN)
