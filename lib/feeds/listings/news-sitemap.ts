import { absolute, documentAddress } from '@/lib/addresses'
import { titleOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { XmlElement } from '../formats/xml'
import { type Publication, paperLanguage } from '../publication'

const twoDays = 48 * 60 * 60 * 1000
const longest = 1_000

const hour = 60 * 60 * 1000

/**
 * The current hour, and the two days before its end: the range that counts as news. The file changes with publications
 * and on the hour only.
 */
export function newsHour(now: Date): { readonly begun: Date; readonly since: Date } {
  const begun = Math.floor(now.getTime() / hour) * hour
  return { begun: new Date(begun), since: new Date(begun + hour - twoDays) }
}

/** Google's form of a publication's name has no parentheses. */
const withoutParentheses = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim() || name

/** Without recent documents it is empty, as Google expects. */
export function newsSitemap({ name, siteUrl }: Publication, documents: readonly PublicDocument[], since: Date): string {
  const root = XmlElement.root('urlset', {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  })
  for (const { document, publishedAt } of documents.filter((each) => each.publishedAt >= since).slice(0, longest)) {
    const url = root.element('url').text('loc', absolute(siteUrl, documentAddress(document)))
    const news = url.element('news:news')
    news.element('news:publication').text('news:name', withoutParentheses(name)).text('news:language', paperLanguage)
    news.text('news:publication_date', publishedAt.toISOString()).text('news:title', titleOf(document))
  }
  return root.document()
}
