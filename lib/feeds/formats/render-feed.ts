import type { FeedFormat } from '@/lib/addresses'
import type { Feed } from '../feed-model'
import type { Rendering } from '../http/rendered'
import { atom } from './atom'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

const formats: Record<FeedFormat, { readonly write: (feed: Feed) => string; readonly contentType: string }> = {
  rss: { write: rss, contentType: 'application/rss+xml; charset=utf-8' },
  atom: { write: atom, contentType: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, contentType: 'application/feed+json; charset=utf-8' },
}

/** The feed in a format, as it is kept and sent. `changed`: when anything it holds, or held before, last changed. */
export const renderFeed = (feed: Feed, format: FeedFormat, changed: Date = feed.updated): Rendering => ({
  text: formats[format].write(feed),
  contentType: formats[format].contentType,
  changed,
})
