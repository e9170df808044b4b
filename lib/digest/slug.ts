import { isDay } from './moment'

/** First segments that our addresses, or other programs, already use. */
const reserved = new Set(
  `_next about admin api archive assets atom con corrections digests favicon feed feeds images new news-sitemap null
  outlets prn public robots search setup sign-in sitemap static stories subscribe topics undefined well-known`.split(
    /\s+/,
  ),
)
const words = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longest = 200

export type SlugParts = { readonly topic: string | undefined; readonly day: string }

/** The parts of `us-china/2026-01-21` or `2025-05-23-some-words`, or the reason (a string) why it is invalid. */
export function readSlug(kind: 'digest' | 'story', slug: string): SlugParts | string {
  if (slug.length > longest) return `The name is longer than ${longest} characters`
  return kind === 'digest' ? readDigestSlug(slug) : readStorySlug(slug)
}

function readDigestSlug(slug: string): SlugParts | string {
  const [topic = '', day = '', ...rest] = slug.split('/')
  if (rest.length > 0 || !day) return `A digest is named by topic and day, such as us-china/2026-01-21, not “${slug}”`
  const fault = faultOfTopic(topic)
  if (fault) return fault
  if (!isDay(day)) return `A digest is named by its day alone, such as 2026-01-21; “${day}” is not a calendar date`
  return { topic, day }
}

function readStorySlug(slug: string): SlugParts | string {
  const [, day = '', name = ''] = /^(\d{4}-\d{2}-\d{2})-(.+)$/s.exec(slug) ?? []
  if (!isDay(day)) return `A story is named by day and words, such as 2025-05-23-trade-talks, not “${slug}”`
  if (!words.test(name)) return `A name may hold only a-z, 0-9 and single hyphens, which “${name}” does not`
  return { topic: undefined, day }
}

export function faultOfTopic(topic: string): string | undefined {
  if (!words.test(topic)) return `A topic's id may hold only a-z, 0-9 and single hyphens, which “${topic}” does not`
  return reserved.has(topic)
    ? `“${topic}” cannot be a topic: the name is reserved for other pages of the site`
    : undefined
}

/** Slugs with equal forms are the same to some file system: by case or Unicode form. */
export const compareForm = (slug: string): string =>
  /^[ -~]*$/.test(slug) ? slug.toLowerCase() : slug.normalize('NFKC').toLowerCase().normalize('NFKC')
