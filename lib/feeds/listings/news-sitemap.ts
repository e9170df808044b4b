import { absolute, documentAddress } from '@/lib/addresses'
import { headlineOf } from '@/lib/digest/headline'
import type { PublicDocument } from '@/lib/digest/public-document'
import { XmlElement } from '../formats/xml'
import { type Publication, paperLanguage } from '../publication'

const twoDays = 48 * 60 * 60 * 1000
/** What the protocol allows. */
const longest = 1_000

/** When news began to be news at `now`: two days before. */
export const newsSince = (now: Date): Date => new Date(now.getTime() - twoDays)

/**
 * A news sitemap: what was published in the two days up to `now`. `now` is the paper's own clock, the moment its newest
 * document appeared, so that the file changes when the paper does and at no other time.
 */
export function newsSitemap({ name, siteUrl }: Publication, documents: readonly PublicDocument[], now: Date): string {
  const root = XmlElement.root('urlset', {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  })
  const since = newsSince(now)
  for (const { document, publishedAt } of documents.filter((each) => each.publishedAt >= since).slice(0, longest)) {
    const url = root.element('url').text('loc', absolute(siteUrl, documentAddress(document)))
    const news = url.element('news:news')
    news.element('news:publication').text('news:name', name).text('news:language', paperLanguage)
    news.text('news:publication_date', publishedAt.toISOString()).text('news:title', headlineOf(document))
  }
  return root.document()
}
