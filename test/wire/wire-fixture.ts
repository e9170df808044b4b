import { readFileSync } from 'node:fs'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { parseOutletRegistry } from '@/lib/digest/outlets/registry-file'
import type { Topic } from '@/lib/digest/topic'
import type { ChooseOptions, WireCandidate } from '@/lib/wire/choose'
import { parseFeeds } from '@/lib/wire/feeds-file'
import type { TopicFeeds, WireFeed } from '@/lib/wire/topic-feeds'
import type { WireItem } from '@/lib/wire/wire-item'

/** For tests: a topic of two countries, its feeds, and items that are an hour old. */
export const usChina: Topic = {
  id: 'us-china',
  name: 'US vs China',
  perspectives: [
    { id: 'us', name: 'United States', countries: ['US'] },
    { id: 'china', name: 'China', countries: ['CN', 'HK', 'MO'] },
  ],
}

/** Settings are lines of YAML below the topic. */
export function feedsWith(...settings: readonly string[]): TopicFeeds {
  const yaml = `topics:
  us-china:
    sides:
      us:
        - search: China tariffs
      china:
        - search: US (site:scmp.com)
${settings.map((line) => `    ${line}\n`).join('')}`
  const [feeds] = parseFeeds(yaml, 'feeds.yaml', [usChina])
  if (!feeds) throw new Error('no feeds')
  return feeds
}

export const registry: OutletRegistry = parseOutletRegistry(
  readFileSync('content/outlets.yaml', 'utf8'),
  'outlets.yaml',
)
export const until = new Date('2026-02-12T06:00:00Z')

export const wireItem = (title: string, outlet: string, given: Partial<WireItem> = {}): WireItem => ({
  title,
  outlet,
  link: `https://example.org/${encodeURIComponent(title)}/${encodeURIComponent(outlet)}`,
  locale: 'en-US',
  published: '2026-02-12T05:00:00.000Z',
  summary: undefined,
  ...given,
})

const plainFeed: WireFeed = {
  kind: 'search',
  query: 'x',
  language: 'en',
  region: 'US',
  weight: 1,
  must: [],
  mustNot: [],
}

export const candidate = (side: string, item: WireItem, feed: Partial<WireFeed> = {}): WireCandidate => ({
  side,
  item,
  feed: { ...plainFeed, ...feed } as WireFeed,
})

export const choosing = (candidates: readonly WireCandidate[], given: Partial<ChooseOptions> = {}): ChooseOptions => ({
  candidates,
  topic: usChina,
  feeds: feedsWith(),
  registry,
  earlier: [],
  until,
  ...given,
})

const subjects = [
  'Tariffs',
  'Chips',
  'Taiwan',
  'Soybeans',
  'Rare earths',
  'Visas',
  'Tiktok',
  'Cuba',
  'Ships',
  'Drones',
  'Pandas',
  'Fentanyl',
]
const verbs = ['delay', 'overshadow', 'return to', 'dominate', 'leave', 'reshape']
const ends = [
  'harvest season',
  'a court ruling',
  'bond markets',
  'naval patrols',
  'the film festival',
  'car makers',
  'school exchanges',
  'port workers',
  'satellite launches',
  'airline routes',
  'pension funds',
  'steel mills',
]

/** A title of its own for each number below 72; from then on they differ by a figure. */
export const titleOf = (number: number): string => {
  const row = Math.floor(number / subjects.length)
  const round = Math.floor(row / verbs.length)
  const title = `${subjects[number % subjects.length]} ${verbs[row % verbs.length]} ${ends[(number + 5 * row) % ends.length]}`
  return round > 0 ? `${title} in round ${round}` : title
}
