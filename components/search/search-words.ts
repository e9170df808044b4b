import { formatDay } from '@/components/ui/day-text'
import type { SearchQuery } from '@/lib/digest/search/search-query'
import type { Topic } from '@/lib/digest/topic'

interface Known {
  readonly topics: readonly Topic[]
  readonly outlets: readonly { readonly slug: string; readonly name: string }[]
}

/** What was asked, in words: `“tariffs” on the China side of US vs China, citing Xinhua, since 1 January 2026`. */
export function queryInWords(query: SearchQuery, { topics, outlets }: Known): string {
  const { text, kind, topic, perspective, outlet, from, to } = query
  const named = topics.find(({ id }) => id === topic)
  const side = named?.perspectives.find(({ id }) => id === perspective)?.name
  const topicName = named?.name ?? topic
  const day = (each: string) => formatDay(each, 'long')
  return [
    text ? `“${text}”` : kind === 'story' ? 'stories' : kind === 'digest' ? 'digests' : 'everything',
    text && kind && `in ${kind === 'story' ? 'stories' : 'digests'}`,
    topicName && (perspective ? `on the ${side ?? perspective} side of ${topicName}` : `in ${topicName}`),
    outlet && `citing ${outlets.find(({ slug }) => slug === outlet)?.name ?? outlet}`,
    from && to ? `from ${day(from)} to ${day(to)}` : from ? `since ${day(from)}` : to && `until ${day(to)}`,
  ]
    .filter(Boolean)
    .join(' ')
}
