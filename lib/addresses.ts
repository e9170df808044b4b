import { type SearchQuery, writeSearchQuery } from './digest/search/search-query'

/** Every address of the site, as paths; `absolute(siteUrl, path)` makes URLs of them. */
export const addresses = {
  front: () => '/',
  digest: (slug: string) => `/digests/${slug}`,
  story: (slug: string) => `/stories/${slug}`,
  stories: (year?: string) => (year ? `/stories/years/${year}` : '/stories'),
  topic: (topic: string, year?: string) => ['/topics', topic, year].filter(Boolean).join('/'),
  revision: (document: Addressed, number: number) => `${documentAddress(document)}/revisions/${number}`,
  /** Two public revisions side by side, the older one first. */
  changes: (document: Addressed, from: number, to: number) => `${documentAddress(document)}/changes/${from}-${to}`,
  exported: (document: Addressed, file: string) => `${documentAddress(document)}/${file}`,
  sharePicture: (document: Addressed) => `${documentAddress(document)}/share.png`,
  archive: (year?: string, month?: string) => ['/archive', year, month].filter(Boolean).join('/'),
  outlets: () => '/outlets',
  registeredOutlets: () => '/outlets/registered',
  outletArticles: (outlet: string, page: number) =>
    page === 1 ? addresses.outlet(outlet) : `${addresses.outlet(outlet)}/articles/${page}`,
  outlet: (outlet: string) => `/outlets/${encodeURIComponent(outlet)}`,
  outletFeed: (format: FeedFormat, outlet: string) => `${addresses.outlet(outlet)}/${feedFiles[format]}`,
  search: (query: Partial<SearchQuery> = {}) => ['/search', writeSearchQuery(query)].filter(Boolean).join('?'),
  searchOf: (parameters: string) => (parameters ? `/search?${parameters}` : '/search'),
  /** `parameters` are those of the search page (`q=…&side=…`). */
  searchFeed: (format: FeedFormat, parameters: string) => `/search/${feedFiles[format]}?${parameters}`,
  suggest: (query: string) => `/search/suggest?q=${encodeURIComponent(query)}`,
  about: () => '/about',
  corrections: (format?: FeedFormat) => `/corrections${format ? `/${feedFiles[format]}` : ''}`,
  subscribe: () => '/subscribe',
  record: (file?: 'sentences.csv' | 'sentences.json') => (file ? `/record/${file}` : '/record'),
  /** Without a day, the latest one. */
  dayRecord: (day?: string) => (day ? `/record.json?day=${day}` : '/record.json'),
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
  deskSuggestion: (kind: 'digest' | 'story', slug: string) => `${addresses.deskDocument(kind, slug)}/suggestion`,
  presence: () => '/admin/presence',
  workingCopy: () => '/admin/working-copy',
  /** An unpublished text, for anybody with the link: the token is its secret. Without one, the folder of all previews. */
  preview: (token = '') => `/preview/${token}`,
  deskEvents: (after: number) => `/admin/events?after=${after}`,
  deskFind: (query: string) => `/admin/find?q=${encodeURIComponent(query)}`,
  editors: () => '/admin/editors',
  account: () => '/admin/account',
  settings: () => '/admin/settings',
  settingsList: (list: SettingsList) => `/admin/${list}`,
  settingsHistory: (list: SettingsList, before?: number) =>
    `/admin/history/${list}${before === undefined ? '' : `?before=${before}`}`,
  deskTopic: (topic: string) => `/admin/topics/${topic}`,
  deskOutlet: (outlet: string) => `/admin/outlets/${outlet}`,
  /** The form for one that is not registered, with its name in it. */
  newOutlet: (name: string) => `/admin/outlets?name=${encodeURIComponent(name)}#new`,
  deskFeeds: (topic: string) => `/admin/feeds/${topic}`,
  deskFeed: (topic: string, side: string, place: number) => `/admin/feeds/${topic}/${side}/${place + 1}`,
  wire: (run?: string) => (run ? `/admin/wire/${run}` : '/admin/wire'),
  /** The articles that a run found, to make a document of some; its events, to change and draft them. */
  wireItems: (run: string) => `${addresses.wire(run)}/items`,
  wireEvents: (run: string) => `${addresses.wire(run)}/events`,
  log: (parameters?: string) => (parameters ? `/admin/log?${parameters}` : '/admin/log'),
  logExport: (file: 'log.csv' | 'log.jsonl', parameters: string) =>
    `/admin/log/export/${file}${parameters && `?${parameters}`}`,
  health: () => '/api/health',
} as const

/** The lists that are kept at the desk, each a file of content/. */
export type SettingsList = 'topics' | 'outlets' | 'feeds'

export type FeedFormat = 'rss' | 'atom' | 'json'
const feedFiles: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }

interface Addressed {
  readonly kind: 'digest' | 'story'
  readonly slug: string
}

export const documentAddress = (document: Addressed): string =>
  document.kind === 'digest' ? addresses.digest(document.slug) : addresses.story(document.slug)

/** `siteUrl` has no trailing slash (`https://example.org`); `path` is one of ours. */
export const absolute = (siteUrl: string, path: string): string => new URL(path, siteUrl).href

/** Decodes one segment of an address. What cannot be decoded becomes a segment that matches nothing. */
export function readSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The two revisions of an address of changes, `2-5`; undefined unless the first is the older one. */
export function readChanges(segment: string): { readonly from: number; readonly to: number } | undefined {
  const [from = Number.NaN, to = Number.NaN, ...more] = segment.split('-').map(readNumber)
  return more.length === 0 && from < to ? { from, to } : undefined
}

/** NaN unless it is written in the one canonical way. */
export const readNumber = (segment: string): number => (/^[1-9]\d{0,8}$/.test(segment) ? Number(segment) : Number.NaN)
