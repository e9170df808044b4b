import type { FeedItem } from '../feed-item'
import type { Feed } from '../feed-model'
import { legalText } from '../feed-text'

const jsonItem = (item: FeedItem, language: string) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary,
  content_html: item.html,
  date_published: item.published.toISOString(),
  date_modified: item.updated.toISOString(),
  language,
  ...(item.image && { image: item.image.url }),
  ...(item.category && { tags: [item.category.name] }),
  _parallax: item.record,
})

export function jsonFeed(feed: Feed): string {
  const links = feed.links('json')
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: links.self,
    ...(links.previous && { next_url: links.previous }),
    language: feed.language,
    authors: [feed.author],
    ...(feed.hubUrl && { hubs: [{ type: 'WebSub', url: feed.hubUrl }] }),
    _parallax: { about: `${feed.helpUrl}#data`, id: feed.id, current_url: links.current },
    items: feed.items.map((item) => jsonItem(item, feed.language)),
  }
  return `${JSON.stringify(value, (_, held) => (typeof held === 'string' ? legalText(held) : held))}\n`
}
