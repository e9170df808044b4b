import { absolute, type FeedFormat } from '@/lib/addresses'
import { type FeedScope, feedAddress, feedWords } from '../feed-scope'
import { legalLine } from '../feed-text'
import type { Publication } from '../publication'

export interface OfferedFeed {
  readonly name: string
  readonly description: string
  readonly page: string
  readonly urls: Readonly<Record<FeedFormat, string>>
}

const contentsOf = (scope: FeedScope): string => {
  switch (scope.kind) {
    case 'publication':
      return 'Every digest and story'
    case 'topic':
      return `Every digest of ${legalLine(scope.topic.name)}`
    case 'outlet':
      return `Every digest and story that cites ${legalLine(scope.outlet.name)}`
    case 'search':
      return `Every digest and story that matches ${legalLine(scope.search.words)}`
    case 'corrections':
      return 'Every correction and every withdrawal'
  }
}

export function offeredFeeds(
  { name, siteUrl }: Publication,
  topics: readonly { readonly id: string; readonly name: string }[],
): readonly OfferedFeed[] {
  const scopes: readonly FeedScope[] = [
    { kind: 'publication' },
    ...topics.map((topic) => ({ kind: 'topic' as const, topic })),
    { kind: 'corrections' },
  ]
  return scopes.map((scope) => {
    const { title, page } = feedWords(scope, legalLine(name))
    const url = (format: FeedFormat) => absolute(siteUrl, feedAddress(scope, format))
    const urls = { rss: url('rss'), atom: url('atom'), json: url('json') }
    return { name: title, description: contentsOf(scope), page: absolute(siteUrl, page), urls }
  })
}
