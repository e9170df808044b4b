import { absolute, addresses, documentAddress } from '@/lib/addresses'
import { XmlElement } from '../formats/xml'

export interface SitemapPage {
  readonly path: string
  readonly changed: Date | undefined
}

/** The protocol allows 50,000; smaller files change in smaller parts. */
const sitemapSize = 5_000

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

interface Contents {
  readonly pages: readonly string[]
  readonly documents: readonly { readonly kind: 'digest' | 'story'; readonly slug: string; readonly updatedAt: Date }[]
}

/** Counted from the oldest, so that a new document changes only the last file. */
export function sitemapParts({ pages, documents }: Contents, size = sitemapSize): ReadonlyMap<string, SitemapPage[]> {
  const listed: SitemapPage[] = pages.map((path) => ({ path, changed: undefined }))
  const dated = documents
    .map((document) => ({ path: documentAddress(document), changed: document.updatedAt }))
    .reverse()
  if (listed.length + dated.length <= size) return new Map([['all', [...listed, ...dated]]])
  const parts = new Map([['pages', listed]])
  for (let from = 0; from < dated.length; from += size)
    parts.set(String(from / size + 1), dated.slice(from, from + size))
  return parts
}

export function sitemap(siteUrl: string, pages: readonly SitemapPage[]): string {
  const root = XmlElement.root('urlset', { xmlns })
  for (const { path, changed } of pages)
    root.element('url').text('loc', absolute(siteUrl, path)).text('lastmod', changed?.toISOString())
  return root.document()
}

const newest = (pages: readonly SitemapPage[]): string | undefined => {
  const times = pages.flatMap(({ changed }) => (changed ? [changed.getTime()] : []))
  return times.length ? new Date(Math.max(...times)).toISOString() : undefined
}

export function sitemapIndex(siteUrl: string, parts: ReadonlyMap<string, readonly SitemapPage[]>): string {
  const root = XmlElement.root('sitemapindex', { xmlns })
  for (const [name, pages] of parts)
    root
      .element('sitemap')
      .text('loc', absolute(siteUrl, addresses.sitemapPart(name)))
      .text('lastmod', newest(pages))
  return root.document()
}
