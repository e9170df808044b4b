import { identifyOutlet } from '@/lib/digest/outlets/registry'
import { groupReports } from '@/lib/digest/outlets/same-report'
import { type ChooseOptions, inOrder, isWanted, type WireCandidate } from './choose'
import { groupEvents, type WireEvent } from './same-event'
import type { WireItem } from './wire-item'

/** A story that is there already, of this day or of one of the days before. */
export interface EarlierStory {
  readonly slug: string
  readonly day: string
  /** The links of its articles. */
  readonly links: readonly string[]
}

export interface EventOptions extends Pick<ChooseOptions, 'candidates' | 'feeds' | 'registry' | 'until'> {
  readonly day: string
  readonly earlierStories: readonly EarlierStory[]
}

export interface PickedArticle {
  readonly item: WireItem
  /** A sentence: what ties it to the event. */
  readonly reason: string
  /** Whether every feed that lists it allows its text to be read. */
  readonly mayRead: boolean
}

export interface PickedEvent {
  /** The central one first, then one a report, the oldest first. */
  readonly articles: readonly [PickedArticle, ...PickedArticle[]]
  /** Names of different outlets. */
  readonly outlets: number
  /** A sentence: why it is a story. */
  readonly reason: string
  /** The slug of the story of this day that has an article of it already. */
  readonly known: string | undefined
}

/** With more, a story is a list. */
const mostArticles = 12

/**
 * The events of a gathering that become stories: those that most outlets report, at least two. An article that a story of
 * an earlier day has is passed over. The same items at the same moment give the same events, in whatever order they come.
 */
export function pickEvents(options: EventOptions, most: number): readonly PickedEvent[] {
  const { day, earlierStories } = options
  const articles = wantedArticles(options)
  const items = articles.map(({ item }) => item)
  const told = new Set(earlierStories.filter((story) => story.day < day).flatMap(({ links }) => links))
  const today = earlierStories.filter((story) => story.day === day)
  const picked = groupEvents(items)
    .flatMap((event) => pickedOf(event, articles, told, options) ?? [])
    // Stable: those that are equal stay in the order of their size.
    .sort(
      (one, other) =>
        other.outlets - one.outlets || other.sides - one.sides || other.newest.localeCompare(one.newest, 'en'),
    )
    .slice(0, most)
  const taken = new Set<string>()
  return picked.map(({ articles, outlets, reason }) => {
    const links = articles.map(({ item }) => item.link)
    const known = today.find(
      ({ slug, links: own }) => !taken.has(slug) && own.some((link) => links.includes(link)),
    )?.slug
    if (known) taken.add(known)
    return { articles, outlets, reason, known }
  })
}

interface Article {
  readonly item: WireItem
  readonly outlet: string
  /** Of the perspectives in whose feeds it is. */
  readonly sides: ReadonlySet<string>
  readonly mayRead: boolean
}

/** What is of the topic and of its time, an address once. */
function wantedArticles({ candidates, feeds, until, registry }: EventOptions): readonly Article[] {
  const wanted = inOrder(candidates).filter(isWanted({ feeds, until }, () => undefined))
  const byLink = new Map<string, WireCandidate[]>()
  for (const candidate of wanted) {
    const known = byLink.get(candidate.item.link)
    if (known) known.push(candidate)
    else byLink.set(candidate.item.link, [candidate])
  }
  return [...byLink.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            item: first.item,
            outlet: identifyOutlet(registry, first.item.outlet).name,
            sides: new Set([first, ...others].map(({ side }) => side)),
            mayRead: [first, ...others].every(({ feed }) => feed.articleText === true),
          },
        ]
      : [],
  )
}

function pickedOf(
  { central, members }: WireEvent,
  articles: readonly Article[],
  told: ReadonlySet<string>,
  { feeds }: EventOptions,
) {
  const all = members.flatMap(({ index, evidence }) => {
    const article = articles[index]
    return article ? [{ ...article, evidence, isCentral: index === central }] : []
  })
  const fresh = all.filter(({ item }) => !told.has(item.link))
  const inTurn = [...fresh.filter(({ isCentral }) => isCentral), ...fresh.filter(({ isCentral }) => !isCentral)]
  // The same text under several outlets is one report.
  const reports = groupReports(inTurn.map(({ item }) => item.title)).flatMap(([first]) => inTurn[first ?? -1] ?? [])
  const [first, ...others] = reports.slice(0, mostArticles)
  const outlets = new Set(reports.map(({ outlet }) => outlet)).size
  if (!first || outlets < 2) return undefined
  const sides = feeds.sides.filter(({ id }) => reports.some((report) => report.sides.has(id))).length
  const copies = fresh.length - reports.length
  const passed = all.length - fresh.length
  const reason = [
    `${outlets} outlets`,
    ...(feeds.sides.length > 1 ? [`${sides} of ${feeds.sides.length} sides`] : []),
    ...(copies > 0 ? [`${counted(copies, 'copy', 'copies')} of a report left out`] : []),
    ...(passed > 0 ? [`${counted(passed, 'article', 'articles')} left out that an earlier story has`] : []),
    ...(reports.length > mostArticles ? [`the first ${mostArticles} of ${reports.length} reports`] : []),
  ].join(', ')
  const explained = ({ item, evidence, mayRead }: (typeof reports)[number]): PickedArticle => ({
    ...{ item, mayRead },
    reason: tieOf(evidence),
  })
  return {
    articles: [explained(first), ...others.map(explained)] as const,
    ...{ outlets, sides, reason: `${reason}.` },
    newest:
      reports
        .map(({ item }) => item.published ?? '')
        .sort()
        .at(-1) ?? '',
  }
}

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`

function tieOf(evidence: WireEvent['members'][number]['evidence']): string {
  if (!evidence) return 'It stands alone.'
  const { shared, hoursApart } = evidence
  const time = hoursApart === undefined ? 'one of the two has no date' : `${counted(hoursApart, 'hour', 'hours')} apart`
  return `It shares ${shared.map((word) => `“${word}”`).join(', ')} with the nearest of the others, ${time}.`
}
