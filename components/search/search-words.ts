import type { SearchQuery } from '@/lib/digest/search/search-query'
import type { Topic } from '@/lib/digest/topic'
import { formatDay } from '@/lib/words/day-text'

export interface Known {
  readonly topics: readonly Topic[]
  readonly outlets: readonly { readonly slug: string; readonly name: string }[]
}

interface FilterInWords {
  readonly words: string
  /** Changes to the query that remove this filter. */
  readonly without: Partial<SearchQuery>
}

export function queryInWords(query: SearchQuery, known: Known): string {
  const { text, kind } = query
  const subject = text ? `“${text}”` : kind ? kinds[kind] : 'everything'
  const filters = filtersInWords(query, known).filter(({ without }) => text || !('kind' in without))
  return [subject, ...filters.map(({ words }) => words)].join(' ')
}

const kinds = { digest: 'digests', story: 'stories' } as const

export function filtersInWords(query: SearchQuery, { topics, outlets }: Known): readonly FilterInWords[] {
  const { kind, topic, perspective, outlet, from, to } = query
  const named = topics.find(({ id }) => id === topic)
  const side = named?.perspectives.find(({ id }) => id === perspective)?.name ?? perspective
  const topicName = named?.name ?? topic
  const days = daysInWords(from, to)
  return [
    ...(kind ? [{ words: `in ${kinds[kind]}`, without: { kind: undefined } }] : []),
    ...(topicName && side
      ? [{ words: `on the ${side} side of ${topicName}`, without: { perspective: undefined } }]
      : topicName
        ? [{ words: `in ${topicName}`, without: { topic: undefined } }]
        : []),
    ...(outlet
      ? [
          {
            words: `citing ${outlets.find(({ slug }) => slug === outlet)?.name ?? outlet}`,
            without: { outlet: undefined },
          },
        ]
      : []),
    ...(days ? [{ words: days, without: { from: undefined, to: undefined } }] : []),
  ]
}

function daysInWords(from: string | undefined, to: string | undefined): string | undefined {
  const day = (each: string) => formatDay(each, 'long')
  if (from && to) return from === to ? `of ${day(from)}` : `from ${day(from)} to ${day(to)}`
  if (from) return `since ${day(from)}`
  return to && `until ${day(to)}`
}
