import { absolute, documentAddress } from '@/lib/addresses'
import { titleOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { XmlElement } from '../formats/xml'
import { type Publication, paperLanguage } from '../publication'

const twoDays = 48 * 60 * 60 * 1000
/** What the protocol allows. */
const longest = 1_000

const hour = 60 * 60 * 1000

/**
 * When the hour that `now` falls in began, and since when what was published is news all through it: for the two days
 * before its end. So the file changes when the paper does and, for what has grown old, on the hour.
 */
export function newsHour(now: Date): { readonly begun: Date; readonly since: Date } {
  const begun = Math.floor(now.getTime() / hour) * hour
  return { begun: new Date(begun), since: new Date(begun + hour - twoDays) }
}

/** As Google wants the name of a publication: as its readers know it, but for what stands in parentheses. */
const withoutParentheses = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim() || name

/** A news sitemap: what was published since. Without any it is empty, as Google wants it. */
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
