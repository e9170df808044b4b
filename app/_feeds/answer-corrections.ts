import type { FeedFormat } from '@/lib/addresses'
import { correctionItem } from '@/lib/feeds/correction-item'
import { feedOfItems, tell } from '@/lib/feeds/feed-model'
import { feedLinks } from '@/lib/feeds/paging/feed-links'
import { readCorrections } from '@/lib/newsstand/corrections'
import { answer } from './answer'
import { publication } from './publication'
import { write } from './write'

/** Corrections are few and short: the feed holds more of them than of documents, and has no archive. */
const mostCorrections = 200

/** Answers a poll of the corrections feed. */
export async function answerCorrections(format: FeedFormat): Promise<Response> {
  const paper = publication()
  const told = tell(
    await readCorrections(mostCorrections),
    ({ of: { slug }, revision }) => ({ slug, revision }),
    (correction) => correctionItem(correction, paper),
  )
  const scope = { kind: 'corrections' } as const
  const place = { siteUrl: paper.siteUrl, scope, page: undefined, feedFrom: 1 }
  return answer(
    await write(feedOfItems({ scope, ...told, links: (wanted) => feedLinks(place, wanted) }, paper), format),
  )
}
