import { absolute, addresses, type FeedFormat } from '@/lib/addresses'

/** Nothing there is for search engines: the desk, its doors and previews, what machines ask, lists made to order. */
const closed = [
  addresses.desk(),
  addresses.signIn(),
  addresses.setup(),
  addresses.preview(),
  '/api/',
  addresses.search(),
]

/** What a search finds is followed by readers that keep to this file. */
const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']
const opened = formats.map((format) => addresses.searchFeed(format, '').replace(/\?$/, ''))

/**
 * robots.txt: all may read what readers read, and where the lists of it are. The news sitemap is named only while it
 * lists something: search consoles report an empty one as an error, and one that holds anything but news as well.
 */
export const robots = (siteUrl: string, { hasNews }: { readonly hasNews: boolean }): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    ...opened.map((path) => `Allow: ${path}`),
    '',
    `Sitemap: ${absolute(siteUrl, addresses.sitemap())}`,
    ...(hasNews ? [`Sitemap: ${absolute(siteUrl, addresses.newsSitemap())}`] : []),
    '',
  ].join('\n')
