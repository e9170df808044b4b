import { queryInWords } from '@/components/search/search-words'
import { type FeedFormat, readSegment } from '@/lib/addresses'
import { feedOf } from '@/lib/feeds/feed-model'
import type { FeedScope } from '@/lib/feeds/feed-scope'
import { pageSize } from '@/lib/feeds/paging/archive-page'
import { feedLinks } from '@/lib/feeds/paging/feed-links'
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

/** What is followed in a feed of the newest; unlike the paper and its topics it has no archive. */
function render(scope: FeedScope, documents: FollowedOutlet['documents'], format: FeedFormat) {
  const paper = publication()
  const place = { siteUrl: paper.siteUrl, scope, page: undefined, feedFrom: 1 }
  return write(feedOf({ scope, documents, links: (wanted) => feedLinks(place, wanted) }, paper), format)
}

/** Answers a poll of an outlet's feed. An outlet that nobody knows and nothing public cites is not found. */
export async function answerOutlet(format: FeedFormat, segment: string): Promise<Response> {
  const outlet = await readFollowedOutlet(readSegment(segment), pageSize)
  return answer(outlet && (await render({ kind: 'outlet', outlet }, outlet.documents, format)))
}

/**
 * Answers a poll of a saved search. Any address is some search: what makes no sense in it is left out, as on the page,
 * and one that asks for nothing is a feed without items.
 */
export async function answerSearch(request: Request, format: FeedFormat): Promise<Response> {
  const search = followedSearch(parametersOf(new URL(request.url)))
  const { parameters } = search
  const scope = { kind: 'search' as const, search: { parameters, words: await wordsOf(search) } }
  return answer(await render(scope, await readFollowedSearch(search.query, pageSize), format))
}

const wordsOf = async ({ query, parameters }: FollowedSearch): Promise<string> =>
  parameters ? queryInWords(query, { topics: await readTopics(), outlets: await readOutlets() }) : 'nothing'

/** As Next hands them to a page: a name that is given twice has two values. */
const parametersOf = ({ searchParams }: URL) =>
  Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]))
