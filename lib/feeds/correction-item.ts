import { h } from 'hastscript'
import { absolute, documentAddress } from '@/lib/addresses'
import type { Teaser } from '@/lib/digest/teaser'
import { correctionContent, htmlOf } from './content/item-content'
import { correctionId } from './feed-id'
import type { FeedItem } from './feed-item'
import { legalLine, shortened } from './feed-text'
import type { Publication } from './publication'

export interface PublicCorrection {
  readonly of: Pick<Teaser, 'kind' | 'slug' | 'title' | 'headline' | 'day' | 'topic' | 'topicName'>
  readonly at: Date
  readonly nth?: number
  readonly note: string
}

/** The id comes from document and moment, so a reworded note stays the same item. */
export function correctionItem({ of, at, nth, note }: PublicCorrection, { siteUrl, timeZone }: Publication): FeedItem {
  const url = absolute(siteUrl, documentAddress(of))
  const headline = legalLine(of.headline)
  return {
    id: correctionId(of, at, nth),
    url,
    title: `Correction: ${headline}`,
    summary: shortened(legalLine(note), 600),
    html: htmlOf([correctionContent({ at, note }, timeZone), h('p', 'In: ', h('a', { href: url }, headline))]),
    published: at,
    updated: at,
    category: of.topic ? { id: of.topic, name: legalLine(of.topicName ?? of.topic) } : undefined,
    image: undefined,
    record: { kind: 'correction', of: of.kind, slug: of.slug, day: of.day, note: legalLine(note) },
  }
}
