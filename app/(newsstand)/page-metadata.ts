import type { Metadata } from 'next'
import { absolute, addresses, type FeedFormat } from '@/lib/addresses'
import type { pageDisclosure } from '@/lib/citations/page-words'
import { environment } from '@/lib/env'

interface PageFacts {
  readonly title?: string
  readonly description: string
  readonly path: string
  readonly topic?: { readonly id: string; readonly name: string }
  readonly feed?: { readonly title: string; readonly at: (format: FeedFormat) => string }
  readonly picture?: { readonly path: string; readonly alt: string }
  readonly article?: { readonly publishedAt: Date; readonly updatedAt: Date; readonly section: string }
  readonly disclosure?: ReturnType<typeof pageDisclosure>
}

/** Metadata of a public page. Addresses are absolute and from this moment's environment, not from the build. */
export function pageMetadata({
  title,
  description,
  path,
  topic,
  feed,
  picture,
  article,
  ...facts
}: PageFacts): Metadata {
  const { siteUrl, publicationName } = environment()
  const url = absolute(siteUrl, path)
  const name = title ?? publicationName
  const images = picture && [
    { url: absolute(siteUrl, picture.path), alt: picture.alt, width: 1200, height: 630, type: 'image/png' },
  ]
  const preview = { title: name, description: clip(description), images }
  const shared = { ...preview, url, siteName: publicationName }
  return {
    title: title ?? { absolute: `${publicationName}: each day’s news, from more than one side` },
    description: clip(description),
    ...(facts.disclosure && { other: { 'ai-disclosure': facts.disclosure } }),
    alternates: { canonical: url, types: feedsOf(siteUrl, publicationName, feed ?? (topic && feedOfTopic(topic))) },
    openGraph: article
      ? {
          ...shared,
          type: 'article',
          publishedTime: article.publishedAt.toISOString(),
          modifiedTime: article.updatedAt.toISOString(),
          section: article.section,
        }
      : { ...shared, type: 'website' },
    twitter: { ...preview, card: picture ? 'summary_large_image' : 'summary' },
  }
}

const feedOfTopic = ({ id, name }: NonNullable<PageFacts['topic']>): PageFacts['feed'] => ({
  title: name,
  at: (format) => addresses.feed(format, id),
})

function feedsOf(siteUrl: string, publicationName: string, own: PageFacts['feed']) {
  const feeds = (format: FeedFormat) => [
    ...(own ? [{ title: `${publicationName}: ${own.title}`, url: absolute(siteUrl, own.at(format)) }] : []),
    { title: publicationName, url: absolute(siteUrl, addresses.feed(format)) },
  ]
  return {
    'application/rss+xml': feeds('rss'),
    'application/atom+xml': feeds('atom'),
    'application/feed+json': feeds('json'),
  }
}

const LONGEST_DESCRIPTION = 300

const clip = (text: string): string =>
  text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/, '')}…`
