import { isDay } from './moment'

/** First segments that addresses of ours, or other programs, already use. */
const reserved = new Set(
  `_next about admin api archive assets atom con corrections digests favicon feed feeds images new news-sitemap null
  outlets prn public robots search setup sign-in sitemap static stories subscribe topics undefined well-known`.split(
    /\s+/,
  ),
)
const words = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longest = 200

export type SlugParts = { readonly topic: string | undefined; readonly day: string }

/** What a slug names, or the reason (a string) why it is none. Digests: `us-china/2026-01-21`; stories: `2025-05-23-some-words`. */
export function readSlug(kind: 'digest' | 'story', slug: string): SlugParts | string {
  if (slug.length > longest) return `the name is longer than ${longest} characters`
  return kind === 'digest' ? readDigestSlug(slug) : readStorySlug(slug)
}

function readDigestSlug(slug: string): SlugParts | string {
  const [topic = '', day = '', ...rest] = slug.split('/')
  if (rest.length > 0 || !day) return `“${slug}” is not <topic>/<date>`
  const fault = faultOfTopic(topic)
  if (fault) return fault
  if (!isDay(day)) return `“${day}” is no day of the calendar; a digest is named by its day, such as 2026-01-21`
  return { topic, day }
}

function readStorySlug(slug: string): SlugParts | string {
  const [, day = '', name = ''] = /^(\d{4}-\d{2}-\d{2})-(.+)$/s.exec(slug) ?? []
  if (!isDay(day)) return `“${slug}” does not begin with a day of the calendar; a story is named <date>-<words>`
  if (!words.test(name)) return `“${name}” may hold only a-z, 0-9 and single hyphens`
  return { topic: undefined, day }
}

/** Why a topic's id cannot be one, or undefined. */
export function faultOfTopic(topic: string): string | undefined {
  if (!words.test(topic)) return `“${topic}” is no topic: only a-z, 0-9 and single hyphens`
  return reserved.has(topic) ? `“${topic}” is a reserved name` : undefined
}

/** Two slugs whose compare forms are equal are one and the same to some file system or reader: by case or Unicode form. */
export const compareForm = (slug: string): string =>
  // Plain ASCII, as nearly every slug is, has one form only.
  /^[ -~]*$/.test(slug) ? slug.toLowerCase() : slug.normalize('NFKC').toLowerCase().normalize('NFKC')
