import { type AnyFeed, parseFeed as readAnyFeed } from 'feedsmith'
import { cleanText } from '@/lib/digest/clean-text'
import { safeLink } from '@/lib/digest/link'
import { foldName, hostIn } from '@/lib/digest/outlets/outlet-name'
import { decodeFeed } from './decode-feed'
import { type GivenPicture, mediaPictures, pictureOf } from './feed-picture'
import { decodedLink } from './google-link'
import { readItemDate } from './item-date'
import { plainTitle } from './plain-title'
import type { WireFeed } from './topic-feeds'
import type { WireItem } from './wire-item'

export interface FeedAnswer {
  readonly bytes: Uint8Array
  readonly contentType: string | undefined
  /** Where it was fetched: links without a host are of there. */
  readonly url: string
}

export type ParsedFeed =
  | {
      readonly kind: 'parsed'
      readonly items: readonly WireItem[]
      /** Entries without a title or a link that can be followed. */
      readonly unusable: number
    }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** More than any feed lists that is meant to be read. */
const mostItems = 500
const longestSummary = 600
const longestTitle = 400

/** What an entry of any format has, as it was written. */
interface Entry {
  readonly title: string | undefined
  readonly links: readonly (string | undefined)[]
  /** The first that can be read counts. */
  readonly dates: readonly (string | undefined)[]
  readonly summary: string | undefined
  /** Who published it, where that is not the feed's own outlet. */
  readonly source: { readonly name: string | undefined; readonly url: string | undefined } | undefined
  readonly language: string | undefined
  readonly pictures: readonly GivenPicture[]
}

/** The items of a feed in any of the formats; never throws, whatever the bytes are. `now` tells dates from mistakes. */
export function parseFeed({ bytes, contentType, url }: FeedAnswer, feed: WireFeed, now: Date): ParsedFeed {
  let parsed: AnyFeed
  const text = decodeFeed(bytes, contentType)
  try {
    parsed = readAnyFeed(text, { maxItems: mostItems })
  } catch {
    return { kind: 'unreadable', reason: whyUnreadable(text) }
  }
  const { title, language, entries } = contentOf(parsed)
  const own = feed.kind === 'address' ? (feed.outlet ?? plainTitle(title ?? '')) || new URL(url).host : ''
  const locale = localeOf(feed, language)
  const items = entries.map((entry) =>
    itemOf(entry, { own, locale, url, now, decodesLinks: feed.decodeLinks === true }),
  )
  const usable = items.filter((item) => item !== undefined)
  return { kind: 'parsed', items: usable, unusable: items.length - usable.length }
}

function whyUnreadable(text: string): string {
  const start = text.trimStart().slice(0, 200)
  if (start === '') return 'Its answer is empty.'
  if (/^(?:<!doctype html|<html)/i.test(start)) return 'It is a web page and no feed.'
  return 'It is no RSS, Atom or JSON feed, or is damaged.'
}

function contentOf({ format, feed }: AnyFeed): {
  title: string | undefined
  language: string | undefined
  entries: Entry[]
} {
  if (format === 'rss') {
    const entries = (feed.items ?? []).map(
      (item): Entry => ({
        title: item.title ?? item.dc?.titles?.[0],
        links: [item.link, item.guid?.isPermaLink === false ? undefined : item.guid?.value],
        dates: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.atom?.published, item.atom?.updated],
        summary: item.description,
        source: item.source && { name: item.source.title, url: item.source.url },
        language: item.dc?.languages?.[0],
        pictures: [
          ...mediaPictures(item.media),
          ...(item.enclosures ?? []).filter(({ type }) => type?.startsWith('image/')),
        ],
      }),
    )
    return { title: feed.title, language: feed.language ?? feed.dc?.languages?.[0], entries }
  }
  if (format === 'rdf') {
    const entries = (feed.items ?? []).map(
      (item): Entry => ({
        title: item.title ?? item.dc?.titles?.[0],
        links: [item.link, item.rdf?.about],
        dates: [item.dc?.dates?.[0], item.dcterms?.issued?.[0]],
        summary: item.description,
        source: undefined,
        language: item.dc?.languages?.[0],
        pictures: mediaPictures(item.media),
      }),
    )
    return { title: feed.title, language: feed.dc?.languages?.[0], entries }
  }
  if (format === 'atom') {
    const entries = (feed.entries ?? []).map(
      (entry): Entry => ({
        title: entry.title?.value,
        links: [
          (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
          entry.id,
        ],
        dates: [entry.published, entry.updated, entry.dc?.dates?.[0]],
        summary: entry.summary?.value ?? entry.content?.value,
        source: entry.source?.title && { name: entry.source.title.value, url: entry.source.links?.[0]?.href },
        language: entry.xml?.lang,
        pictures: mediaPictures(entry.media),
      }),
    )
    return { title: feed.title?.value, language: feed.xml?.lang, entries }
  }
  const entries = (feed.items ?? []).map(
    (item): Entry => ({
      title: item.title,
      links: [item.url, item.external_url, item.id],
      dates: [item.date_published, item.date_modified],
      summary: item.summary ?? item.content_text ?? item.content_html,
      source: undefined,
      language: item.language,
      pictures: [item.image, item.banner_image].map((url) => ({ url })),
    }),
  )
  return { title: feed.title, language: feed.language, entries }
}

interface FeedContext {
  readonly own: string
  readonly locale: string | undefined
  readonly url: string
  readonly now: Date
  readonly decodesLinks: boolean
}

function itemOf(entry: Entry, { own, locale, url, now, decodesLinks }: FeedContext): WireItem | undefined {
  const given = entry.links.map((written) => followable(written, url)).find(Boolean)
  const link = given && decodesLinks ? decodedLink(given) : given
  const written = plainTitle(entry.title ?? '')
  const outlet = outletOf(entry.source, own)
  const title = withoutOutlet(written, outlet, entry.source?.url)
  if (!link || title === '' || outlet === '') return undefined
  const date = entry.dates.map((each) => readItemDate(each, now)).find(Boolean)
  const summary = plainTitle(entry.summary ?? '')
  const picture = pictureOf(entry.pictures)
  return {
    title: shortened(title, longestTitle),
    link,
    outlet,
    locale: canonical(entry.language) ?? locale,
    published: date && writtenBy(now, date),
    summary: saysMore(summary, title, outlet) ? shortened(summary, longestSummary) : undefined,
    ...(picture && { picture }),
  }
}

/** A description that is only the title, with the outlet behind it as Google News has it, describes nothing. */
function saysMore(summary: string, title: string, outlet: string): boolean {
  const folded = foldName(summary)
  return folded !== '' && folded !== foldName(title) && folded !== foldName(`${title} ${outlet}`)
}

/** Clocks differ: what is a little ahead is of now. A day and more ahead is no date of news. */
function writtenBy(now: Date, date: Date): string | undefined {
  if (date.getTime() > now.getTime() + 86_400_000) return undefined
  return new Date(Math.min(date.getTime(), now.getTime())).toISOString()
}

function followable(written: string | undefined, base: string): string | undefined {
  const text = written?.trim() ?? ''
  if (text === '' || /^(?:urn|tag):/i.test(text)) return undefined
  const direct = safeLink(text)
  if (direct) return direct
  // `/news/1`, `//host/1`; a bare word is an id.
  return /^\.{0,2}\//.test(text) && URL.canParse(text, base) ? safeLink(new URL(text, base).href) : undefined
}

/** The outlet that an item names as its source; of one that names only an address, its host. */
function outletOf(source: Entry['source'], own: string): string {
  const named = plainTitle(source?.name ?? '')
  if (named !== '') return cleanText(named).slice(0, 200)
  return hostIn(source?.url ?? '') ?? own
}

/** Google News, and whoever copies it, puts the outlet behind the title: ` - Reuters`. */
function withoutOutlet(title: string, outlet: string, url: string | undefined): string {
  const suffix = /^(.+\S)\s+[-–—|]\s+(\S.*?)$/u.exec(title)
  const [, rest = '', last = ''] = suffix ?? []
  const names = [outlet, hostIn(url ?? '') ?? ''].filter(Boolean).map(foldName)
  return names.includes(foldName(last)) ? rest : title
}

function localeOf(feed: WireFeed, said: string | undefined): string | undefined {
  if (feed.kind === 'search') return `${feed.language}-${feed.region}`
  return feed.language ?? canonical(said)
}

function canonical(language: string | undefined): string | undefined {
  try {
    return language && /^[a-z]{2,3}([-_]\w{2,8})*$/i.test(language.trim())
      ? Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0]
      : undefined
  } catch {
    return undefined
  }
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '')}…`
