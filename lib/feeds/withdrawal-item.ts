import { h } from 'hastscript'
import { absolute, addresses } from '@/lib/addresses'
import { dayName } from './content/day-name'
import { dayOf, htmlOf } from './content/item-content'
import { itemId, withdrawalId } from './feed-id'
import type { FeedItem } from './feed-item'
import { legalLine } from './feed-text'
import type { Publication } from './publication'

export interface PublicWithdrawal {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  readonly day: string
  readonly topic: string | undefined
  readonly topicName: string | undefined
  readonly at: Date
  readonly reason: string | undefined
}

/** Without the title: a story's address contains words of it, so the notice links to the page of all notices. */
export function withdrawalItem(of: PublicWithdrawal, { siteUrl, timeZone }: Publication): FeedItem {
  const { kind, slug, day, at } = of
  const about = of.topicName ? ` on ${legalLine(of.topicName)}` : ''
  const what = `${kind} of ${dayName(day)}${about}`
  const sentence = `The ${what} was withdrawn on ${dayName(dayOf(at, timeZone))}.`
  const reason = of.reason && legalLine(of.reason)
  return {
    id: withdrawalId(of, at),
    url: absolute(siteUrl, kind === 'digest' ? addresses.digest(slug) : addresses.corrections()),
    title: `Withdrawn: ${what}`,
    summary: [sentence, reason && `Reason: ${reason}`].filter(Boolean).join(' '),
    html: htmlOf([h('p', sentence), ...(reason ? [h('p', h('strong', 'Reason:'), ` ${reason}`)] : [])]),
    published: at,
    updated: at,
    category: of.topic ? { id: of.topic, name: legalLine(of.topicName ?? of.topic) } : undefined,
    image: undefined,
    record: { kind: 'withdrawal', of: kind, item_id: itemId(of), day, ...(reason && { reason }) },
  }
}
