import { XmlElement } from '../formats/xml'
import { type Publication, paperLanguage } from '../publication'
import type { OfferedFeed } from './feed-list'

/** OPML 2.0 with each feed once, as RSS, which every importer knows. */
export function opml({ name, siteUrl }: Publication, feeds: readonly OfferedFeed[]): string {
  const root = XmlElement.root('opml', { version: '2.0' })
  root.element('head').text('title', `${name}: all feeds`).text('ownerName', name).text('ownerId', `${siteUrl}/`)
  const group = root.element('body').element('outline', { text: name, title: name })
  for (const { name: text, description, page, urls } of feeds)
    group.empty('outline', {
      type: 'rss',
      text,
      title: text,
      description,
      language: paperLanguage,
      version: 'RSS2',
      xmlUrl: urls.rss,
      htmlUrl: page,
    })
  return root.document()
}
