import { absolute, addresses } from '@/lib/addresses'

/** Nothing there is for search engines: the desk, its doors, what machines ask, and lists made to order. */
const closed = [addresses.desk(), addresses.signIn(), addresses.setup(), '/api/', addresses.search()]

/** robots.txt: all may read what readers read, and where the lists of it are. */
export const robots = (siteUrl: string): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(siteUrl, addresses.sitemap())}`,
    `Sitemap: ${absolute(siteUrl, addresses.newsSitemap())}`,
    '',
  ].join('\n')
