import type { FeedFormat } from '@/lib/addresses'
import { correctionItem } from '@/lib/feeds/correction-item'
import { feedOfItems } from '@/lib/feeds/feed-model'
import { renderFeed } from '@/lib/feeds/formats/render-feed'
import { feedLinks } from '@/lib/feeds/paging/feed-links'
import { readCorrections } from '@/lib/newsstand/corrections'
import { answer } from './answer'
import { publication } from './publication'

/** Corrections are few and short: the feed holds more of them than of documents, and has no archive. */
const mostCorrections = 200

/** Answers a poll of the corrections feed. */
export const answerCorrections = (request: Request, format: FeedFormat): Promise<Response> =>
  answer(request, `corrections ${format}`, async () => {
    const paper = publication()
    const items = (await readCorrections(mostCorrections)).map((each) => correctionItem(each, paper))
    const scope = { kind: 'corrections' } as const
    const place = { siteUrl: paper.siteUrl, scope, page: undefined, feedFrom: 1 }
    return renderFeed(feedOfItems({ scope, items, links: (wanted) => feedLinks(place, wanted) }, paper), format)
  })
