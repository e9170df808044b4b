import type { FeedFormat } from '@/lib/addresses'
import type { Feed } from '@/lib/feeds/feed-model'
import { renderFeed } from '@/lib/feeds/formats/render-feed'
import type { Rendering } from '@/lib/feeds/rendering'
import { reportFeedFailures } from '@/lib/newsstand/feed-failures'

/** Feed failures are reported to the desk first. */
export async function write(feed: Feed, format: FeedFormat): Promise<Rendering> {
  const told = feed.items.flatMap(({ record }) =>
    record.kind === 'digest' || record.kind === 'story' ? [record.slug] : [],
  )
  await reportFeedFailures(feed.leftOut, told)
  return renderFeed(feed, format)
}
