import { daysBetween } from './calendar-day'

/** A topic and the day of its latest public digest. */
export interface TopicDay {
  readonly id: string
  readonly day: string
  /** The calendar day on which that digest was first public. */
  readonly publishedOn: string
}

/** A topic whose latest digest is older than this, counted from the newest edition, has no place among the news. */
const daysInTheNews = 3

/**
 * The newest topic first; of one day, in the order given. A digest of a day that is still to come counts as one of the
 * day on which it was published: it may lead today, and must not lead for ever.
 */
export const newestFirst = <Topic extends TopicDay>(topics: readonly Topic[], today: string): readonly Topic[] =>
  // Stable: what is equal keeps its order.
  topics.toSorted((a, b) => compare(countedDay(b, today), countedDay(a, today)))

/**
 * Topics by how old their latest digest is: those of the newest edition, those of the days before it, and the quiet
 * ones. Counted from the newest edition and not from today, so that a paper that pauses still has a front page.
 */
export function splitByAge<Topic extends TopicDay>(
  topics: readonly Topic[],
  today: string,
): { readonly newest: readonly Topic[]; readonly recent: readonly Topic[]; readonly quiet: readonly Topic[] } {
  const ordered = newestFirst(topics, today)
  const [first] = ordered
  const age = (topic: Topic): number => (first ? daysBetween(countedDay(topic, today), countedDay(first, today)) : 0)
  return {
    newest: ordered.filter((topic) => age(topic) === 0),
    recent: ordered.filter((topic) => age(topic) > 0 && age(topic) <= daysInTheNews),
    quiet: ordered.filter((topic) => age(topic) > daysInTheNews),
  }
}

const countedDay = ({ day, publishedOn }: TopicDay, today: string): string => (day > today ? publishedOn : day)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
