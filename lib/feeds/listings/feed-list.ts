import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import { legalLine } from '../feed-text'
import type { Publication } from '../publication'

/** A feed as it is offered: its name and where it is found in each format. */
export interface OfferedFeed {
  readonly name: string
  readonly description: string
  /** The page that shows the same to people. */
  readonly page: string
  readonly urls: Readonly<Record<FeedFormat, string>>
}

const urlsOf = (siteUrl: string, topic?: string): OfferedFeed['urls'] => ({
  rss: absolute(siteUrl, addresses.feed('rss', topic)),
  atom: absolute(siteUrl, addresses.feed('atom', topic)),
  json: absolute(siteUrl, addresses.feed('json', topic)),
})

/** Every feed of the paper: the whole of it first, then its topics in their order. */
export function offeredFeeds(
  { name, siteUrl }: Publication,
  topics: readonly { readonly id: string; readonly name: string }[],
): readonly OfferedFeed[] {
  const whole = {
    name: legalLine(name),
    description: 'Every digest and story',
    page: absolute(siteUrl, addresses.front()),
    urls: urlsOf(siteUrl),
  }
  const ofTopic = (topic: { readonly id: string; readonly name: string }): OfferedFeed => ({
    name: `${legalLine(name)}: ${legalLine(topic.name)}`,
    description: `Every digest of ${legalLine(topic.name)}`,
    page: absolute(siteUrl, addresses.topic(topic.id)),
    urls: urlsOf(siteUrl, topic.id),
  })
  return [whole, ...topics.map(ofTopic)]
}
