/** An article as a feed lists it. */
export interface ListedArticle {
  readonly title: string
  readonly outlet: string
  readonly link: string
  readonly published: Date
  readonly description?: string | undefined
}

export type FeedForm = 'google' | 'rss' | 'rdf' | 'atom' | 'json'

/** For tests: a feed of these articles, in one of the forms that are read. */
export function writtenFeed(form: FeedForm, outlet: string, articles: readonly ListedArticle[]): string {
  if (form === 'json')
    return JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet,
      items: articles.map(({ title, link, published, description }) => ({
        ...{ id: link, url: link, title, date_published: published.toISOString() },
        ...(description && { content_text: description }),
      })),
    })
  const head = `<title>${escapeXml(outlet)}</title>`
  const items = articles.map((article, index) => printers[form](article, index)).join('\n')
  const declared = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (form === 'atom')
    return `${declared}<feed xmlns="http://www.w3.org/2005/Atom">${head}<id>urn:feed</id>${items}</feed>`
  if (form !== 'rdf')
    return `${declared}<rss version="2.0"><channel>${head}<link>https://feed.example</link>${items}</channel></rss>`
  return `${declared}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://feed.example">${head}<link>https://feed.example</link><description/></channel>${items}</rdf:RDF>`
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

type Printer = (article: ListedArticle, index: number) => string

/** RSS says its dates as its publishers please. */
const dates: readonly ((at: Date) => string)[] = [
  (at) => at.toUTCString(),
  (at) => at.toUTCString().replace('GMT', '+0000'),
  (at) => at.toISOString(),
  (at) => `${new Date(at.getTime() + 8 * 3_600_000).toUTCString().replace('GMT', 'GMT+0800')} (China Standard Time)`,
  (at) =>
    at
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z/, ' UTC'),
  (at) => String(Math.floor(at.getTime() / 1000)),
]
const dated = (at: Date, index: number): string => dates[index % dates.length]?.(at) ?? ''

const rssItem = ({ title, link, published, description }: ListedArticle, index: number, more = ''): string =>
  `<item><title>${escapeXml(title)}</title><link>${escapeXml(link)}</link><pubDate>${dated(published, index)}</pubDate>` +
  `${description ? `<description>${escapeXml(`<p>${escapeXml(description)}</p>`)}</description>` : ''}${more}</item>`

const printers: Readonly<Record<Exclude<FeedForm, 'json'>, Printer>> = {
  rss: rssItem,
  google: (article, index) =>
    rssItem(
      { ...article, title: `${article.title} - ${article.outlet}` },
      index,
      `<source url="https://${index}.example">${escapeXml(article.outlet)}</source>`,
    ),
  rdf: ({ title, link, published }) =>
    `<item rdf:about="${escapeXml(link)}"><title>${escapeXml(title)}</title><link>${escapeXml(link)}</link><dc:date>${published.toISOString()}</dc:date></item>`,
  atom: ({ title, link, published, description = '' }) =>
    `<entry><title type="html">${escapeXml(escapeXml(title))}</title><id>${escapeXml(link)}</id><link href="${escapeXml(link)}"/>` +
    `<published>${published.toISOString()}</published><updated>${published.toISOString()}</updated><summary>${escapeXml(description)}</summary></entry>`,
}
