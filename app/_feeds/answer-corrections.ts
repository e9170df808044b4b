import type { FeedFormat } from '@/lib/addresses'
import { correctionItem } from '@/lib/feeds/correction-item'
import { feedOfItems, makeItems } from '@/lib/feeds/feed-model'
import { feedLinks } from '@/lib/feeds/paging/feed-links'
import { withdrawalItem } from '@/lib/feeds/withdrawal-item'
import { readCorrections, readWithdrawals } from '@/lib/newsstand/corrections'
import { answer } from './answer'
import { publication } from './publication'
import { write } from './write'

/** Corrections are short: this feed holds more items than others, and has no archive pages. */
const mostItems = 200

export async function answerCorrections(format: FeedFormat): Promise<Response> {
  const paper = publication()
  const corrected = makeItems(
    await readCorrections(mostItems),
    ({ of: { slug }, revision }) => ({ slug, revision }),
    (correction) => correctionItem(correction, paper),
  )
  const withdrawn = (await readWithdrawals(mostItems)).map((notice) => withdrawalItem(notice, paper))
  const items = [...corrected.items, ...withdrawn]
    .toSorted((a, b) => b.published.getTime() - a.published.getTime())
    .slice(0, mostItems)
  const scope = { kind: 'corrections' } as const
  const place = { siteUrl: paper.siteUrl, scope, page: undefined, feedFrom: 1 }
  const links = (wanted: FeedFormat) => feedLinks(place, wanted)
  return answer(await write(feedOfItems({ scope, items, leftOut: corrected.leftOut, links }, paper), format))
}
