import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Digest } from '@/lib/digest/document'
import { type Perspective, readingOrder } from '@/lib/digest/perspective'
import { unplacedSources } from '../item-record'
import { highlightList } from './inline-content'
import { markdownContent } from './markdown-content'
import { sourceList, unreadList } from './source-content'

const perspectiveContent = ({ name, highlights, sources }: Perspective): ElementContent[] => [
  h('h2', name),
  ...highlightList(highlights),
  ...sourceList(`Sources: ${name}`, sources),
]

/** The whole digest: what all sides report, each side in the day's reading order with its sources, the rest. */
export function digestContent(digest: Digest): ElementContent[] {
  return [
    ...(digest.highlights.length ? [h('h2', 'Overall highlights'), ...highlightList(digest.highlights)] : []),
    ...readingOrder(digest).flatMap(perspectiveContent),
    ...digest.otherSections.flatMap((section) => [h('h2', section.heading), ...markdownContent(section.body)]),
    ...sourceList('Other sources', unplacedSources(digest)),
    ...unreadList(digest.unreadSources),
  ]
}
