import { absolute, addresses, type FeedFormat } from '@/lib/addresses'

const closed = [
  addresses.desk(),
  addresses.signIn(),
  addresses.setup(),
  addresses.preview(),
  '/api/',
  addresses.search(),
]

/** Search feeds are for feed readers that obey this file. */
const formats: readonly FeedFormat[] = ['rss', 'atom', 'json']
const allowed = formats.map((format) => addresses.searchFeed(format, '').replace(/\?$/, ''))

/** The news sitemap is listed only while it has entries: search consoles report an empty one as an error. */
export const robots = (siteUrl: string, { hasNews }: { readonly hasNews: boolean }): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    ...allowed.map((path) => `Allow: ${path}`),
    '',
    `Sitemap: ${absolute(siteUrl, addresses.sitemap())}`,
    ...(hasNews ? [`Sitemap: ${absolute(siteUrl, addresses.newsSitemap())}`] : []),
    '',
  ].join('\n')
