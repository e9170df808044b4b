/** A link that hands a feed to a reader that many people already have. */
export interface ReaderLink {
  readonly reader: string
  readonly href: string
}

/** `feed:` is what programs on a computer or phone register; the rest are services, each by its documented address. */
const readers: readonly { readonly reader: string; readonly href: (feedUrl: string) => string }[] = [
  { reader: 'Reader on this device', href: (url) => `feed:${url}` },
  { reader: 'Feedly', href: (url) => `https://feedly.com/i/subscription/feed%2F${encodeURIComponent(url)}` },
  { reader: 'Inoreader', href: (url) => `https://www.inoreader.com/?add_feed=${encodeURIComponent(url)}` },
  { reader: 'NewsBlur', href: (url) => `https://www.newsblur.com/?url=${encodeURIComponent(url)}` },
  { reader: 'Feedbin', href: (url) => `https://feedbin.com/?subscribe=${encodeURIComponent(url)}` },
  {
    reader: 'The Old Reader',
    href: (url) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(url)}`,
  },
]

/** One link a reader. Nothing is told to any of them before somebody follows it. */
export const readerLinks = (feedUrl: string): readonly ReaderLink[] =>
  readers.map(({ reader, href }) => ({ reader, href: href(feedUrl) }))
