import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Digest } from '@/lib/digest/document'
import { type Perspective, readingOrder } from '@/lib/digest/perspective'
import { unplacedSources } from '../item-record'
import { highlightContent } from './inline-content'
import { markdownContent } from './markdown-content'
import { sourceList, unreadList } from './source-content'

const perspectiveContent = ({ name, highlights, prose, sources }: Perspective): ElementContent[] => [
  h('h2', name),
  ...highlightContent(highlights, prose),
  ...sourceList(`Sources: ${name}`, sources),
]

/** The whole digest: what all sides report, each side in the day's reading order with its sources, the rest. */
export function digestContent(digest: Digest): ElementContent[] {
  return [
    ...(digest.highlights.length + digest.prose.length > 0
      ? [h('h2', 'Overall highlights'), ...highlightContent(digest.highlights, digest.prose)]
      : []),
    ...readingOrder(digest).flatMap(perspectiveContent),
    ...digest.otherSections.flatMap((section) => [h('h2', section.heading), ...markdownContent(section.body)]),
    ...sourceList('Other sources', unplacedSources(digest)),
    ...unreadList(digest.unreadSources),
    ...digest.sourceProse.flatMap(({ body }) => markdownContent(body)),
  ]
}
