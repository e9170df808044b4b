import type { FeedFormat } from '@/lib/addresses'
import type { Feed } from '../feed-model'
import type { Rendering } from '../rendering'
import { atom } from './atom'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

const formats: Record<FeedFormat, { readonly write: (feed: Feed) => string; readonly contentType: string }> = {
  rss: { write: rss, contentType: 'application/rss+xml; charset=utf-8' },
  atom: { write: atom, contentType: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, contentType: 'application/feed+json; charset=utf-8' },
}

/** The WebSub link header (section 4), for all formats. */
const hubLink = ({ hubUrl, links }: Feed, format: FeedFormat): string | undefined =>
  hubUrl && `<${new URL(hubUrl).href}>; rel="hub", <${links(format).self}>; rel="self"`

export const renderFeed = (feed: Feed, format: FeedFormat): Rendering => ({
  text: formats[format].write(feed),
  contentType: formats[format].contentType,
  link: hubLink(feed, format),
})
