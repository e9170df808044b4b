import type { FeedFormat } from '@/lib/addresses'
import { feedOf, type Rendering } from '@/lib/feeds/feed-model'
import { type ArchivePage, feedLinks, pageSize, ranksOf, requestedPage } from '@/lib/feeds/paging/feed-links'
import { readFeedStretch, readTopics } from '@/lib/newsstand'
import { answer, notFound } from './answer'
import { publication } from './publication'
import { write } from './write'

interface Wanted {
  readonly format: FeedFormat
  readonly topic: string | undefined
  readonly page: ArchivePage | undefined
}

async function render({ format, topic: id, page }: Wanted): Promise<Rendering | undefined> {
  const topic = id === undefined ? undefined : (await readTopics()).find((each) => each.id === id)
  if (id !== undefined && !topic) return undefined
  const ranks = page && ranksOf(page)
  const { documents, ever, feedFrom } = await readFeedStretch({ topic: id, size: pageSize, ranks })
  if (ranks && ranks.to > ever) return undefined
  const paper = publication()
  const scope = topic ? ({ kind: 'topic', topic } as const) : ({ kind: 'publication' } as const)
  const place = { siteUrl: paper.siteUrl, scope, page, feedFrom }
  const feed = feedOf({ scope, documents, links: (wanted) => feedLinks(place, wanted) }, paper)
  return write(feed, format)
}

/**
 * Answers a request for a feed or an archive page of it: of the whole publication, or of one topic. 404 for a topic
 * without public digests and for a page that does not exist yet.
 */
export async function answerFeed(request: Request, format: FeedFormat, topic?: string): Promise<Response> {
  const asked = requestedPage(new URL(request.url).searchParams)
  if (asked === 'none') return notFound()
  const page = asked === 'feed' ? undefined : asked
  return answer(await render({ format, topic, page }))
}
