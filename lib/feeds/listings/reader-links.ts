export interface ReaderLink {
  readonly reader: string
  readonly href: string
}

/** `feed:` is for local programs; services have their documented address. */
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

/** No reader is contacted before somebody follows its link. */
export const readerLinks = (feedUrl: string): readonly ReaderLink[] =>
  readers.map(({ reader, href }) => ({ reader, href: href(feedUrl) }))
