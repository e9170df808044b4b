import { queryInWords } from '@/components/search/search-words'
import { type FeedFormat, readSegment } from '@/lib/addresses'
import { feedOf } from '@/lib/feeds/feed-model'
import { type FeedScope, feedLinks, pageSize } from '@/lib/feeds/paging/feed-links'
import { readTopics } from '@/lib/newsstand'
import {
  type FollowedOutlet,
  type FollowedSearch,
  followedSearch,
  readFollowedOutlet,
  readFollowedSearch,
} from '@/lib/newsstand/followed'
import { readOutlets } from '@/lib/newsstand/outlets'
import { answer } from './answer'
import { publication } from './publication'
import { write } from './write'

function render(scope: FeedScope, documents: FollowedOutlet['documents'], format: FeedFormat) {
  const paper = publication()
  const place = { siteUrl: paper.siteUrl, scope, page: undefined, feedFrom: 1 }
  return write(feedOf({ scope, documents, links: (wanted) => feedLinks(place, wanted) }, paper), format)
}

/** 404 for an outlet that is neither registered nor cited. */
export async function answerOutlet(format: FeedFormat, segment: string): Promise<Response> {
  const outlet = await readFollowedOutlet(readSegment(segment), pageSize)
  return answer(outlet && (await render({ kind: 'outlet', outlet }, outlet.documents, format)))
}

/**
 * Any address is some search: invalid parameters are ignored, as on the page, and an empty query gives a feed without
 * items.
 */
export async function answerSearch(request: Request, format: FeedFormat): Promise<Response> {
  const search = followedSearch(parametersOf(new URL(request.url)))
  const { parameters } = search
  const scope = { kind: 'search' as const, search: { parameters, words: await wordsOf(search) } }
  return answer(await render(scope, await readFollowedSearch(search.query, pageSize), format))
}

const wordsOf = async ({ query, parameters }: FollowedSearch): Promise<string> =>
  parameters ? queryInWords(query, { topics: await readTopics(), outlets: await readOutlets() }) : 'nothing'

const parametersOf = ({ searchParams }: URL) =>
  Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]))
