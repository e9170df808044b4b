import type { FeedFormat } from '@/lib/addresses'
import { feedOf } from '@/lib/feeds/feed-model'
import { renderFeed } from '@/lib/feeds/formats/render-feed'
import { answerWith } from '@/lib/feeds/http/answer'
import type { Rendering } from '@/lib/feeds/http/rendered'
import { pageSize } from '@/lib/feeds/paging/archive-page'
import { feedLinks } from '@/lib/feeds/paging/feed-links'
import { currentEdition, readLatest, readTopics } from '@/lib/newsstand'
import { publication } from './publication'
import { rendered } from './rendered'

async function render(format: FeedFormat, topicId: string | undefined): Promise<Rendering | undefined> {
  const topic = topicId === undefined ? undefined : (await readTopics()).find(({ id }) => id === topicId)
  if (topicId !== undefined && !topic) return undefined
  const documents = await readLatest({ topic: topic?.id, limit: pageSize })
  const paper = publication()
  const place = { siteUrl: paper.siteUrl, topic: topic?.id, page: undefined, newest: 1 }
  const feed = feedOf(
    {
      scope: topic ? { kind: 'topic', topic } : { kind: 'publication' },
      documents,
      links: (wanted) => feedLinks(place, wanted),
    },
    paper,
  )
  return renderFeed(feed, format)
}

/** Answers a poll of a feed: of the whole publication, or of one topic. A topic without public digests is not found. */
export async function answerFeed(request: Request, format: FeedFormat, topic?: string): Promise<Response> {
  const edition = await currentEdition()
  const representation = await rendered.read(`feed ${format} ${topic ?? ''}`, edition, () => render(format, topic))
  if (!representation) return new Response('There is no such feed.\n', { status: 404, headers: notFoundHeaders })
  return answerWith(representation, request)
}

const notFoundHeaders = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' }
