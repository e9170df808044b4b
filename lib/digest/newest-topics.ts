import { daysBetween } from './calendar-day'

export interface TopicDay {
  readonly id: string
  readonly day: string
  readonly publishedOn: string
}

const daysInTheNews = 3

/**
 * Newest first, then in the given order. A digest dated in the future counts by its day of publication, so that it does
 * not lead until that date.
 */
export const newestFirst = <Topic extends TopicDay>(topics: readonly Topic[], today: string): readonly Topic[] =>
  topics.toSorted((a, b) => compare(countedDay(b, today), countedDay(a, today)))

/**
 * Topics of the newest edition, of the days before, and quiet ones. Counted from the newest edition and not from today,
 * so that a publication that pauses keeps its front page.
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
