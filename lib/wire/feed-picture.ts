import type { AnyFeed } from 'feedsmith'
import { cleanText } from '@/lib/digest/clean-text'
import { safeLink } from '@/lib/digest/link'
import { shortened } from '@/lib/digest/shortened'
import { plainTitle } from './plain-title'
import type { WirePicture } from './wire-item'

type RssItem = NonNullable<Extract<AnyFeed, { format: 'rss' }>['feed']['items']>[number]
type Media = NonNullable<RssItem['media']>
type MediaContent = NonNullable<Media['contents']>[number]

/** A picture as an entry writes it. */
export interface GivenPicture {
  readonly url?: string | undefined
  readonly credit?: string | undefined
  readonly description?: string | undefined
}

const longestCredit = 120
const longestDescription = 300

/** The pictures of an entry of Media RSS, the largest first; thumbnails last. */
export function mediaPictures(media: Media | undefined): readonly GivenPicture[] {
  if (!media) return []
  const holders = [media, ...(media.groups ?? [])]
  const contents = holders.flatMap(({ contents = [], ...holder }) =>
    contents.filter(isPicture).map((content) => ({ content, holder })),
  )
  const largest = contents.sort((one, other) => (other.content.width ?? 0) - (one.content.width ?? 0))
  const full = largest.map(
    ({ content, holder }): GivenPicture => ({
      url: content.url,
      credit: content.credits?.[0]?.value ?? holder.credits?.[0]?.value ?? content.copyright?.value,
      description: content.description?.value ?? holder.description?.value ?? content.title?.value,
    }),
  )
  const thumbnails = holders.flatMap((holder) =>
    (holder.thumbnails ?? []).map(
      ({ url }): GivenPicture => ({ url, credit: holder.credits?.[0]?.value, description: holder.description?.value }),
    ),
  )
  return [...full, ...thumbnails]
}

const isPicture = ({ url, type, medium }: MediaContent): boolean =>
  medium === 'image' ||
  /^image[/]/.test(type ?? '') ||
  (!medium && !type && /[.](?:jpe?g|png|webp|gif|avif)\b/i.test(url ?? ''))

/** The first that a reader could be led to; its words in plain text. */
export function pictureOf(given: readonly GivenPicture[]): WirePicture | undefined {
  for (const { url, credit, description } of given) {
    const link = url === undefined ? undefined : safeLink(url.trim())
    if (link) return { link, credit: plain(credit, longestCredit), description: plain(description, longestDescription) }
  }
  return undefined
}

const plain = (text: string | undefined, most: number): string | undefined =>
  shortened(cleanText(plainTitle(text ?? '')), most) || undefined
