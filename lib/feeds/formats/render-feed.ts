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

/** Tells a hub, in whatever format, which feed this is and that it is told of its news (WebSub, section 4). */
const hubLink = ({ hubUrl, links }: Feed, format: FeedFormat): string | undefined =>
  hubUrl && `<${new URL(hubUrl).href}>; rel="hub", <${links(format).self}>; rel="self"`

/** The feed in a format, as it is kept and sent. */
export const renderFeed = (feed: Feed, format: FeedFormat): Rendering => ({
  text: formats[format].write(feed),
  contentType: formats[format].contentType,
  link: hubLink(feed, format),
})
