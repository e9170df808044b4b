import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { UnreadSource } from '@/lib/digest/document'
import { lineAttributes } from '@/lib/digest/script'
import type { Source } from '@/lib/digest/source'
import { dayName } from './day-name'

function titleNode(title: string, link: string | undefined): ElementContent | string {
  const line = { ...lineAttributes(title) }
  if (link) return h('a', { href: link, ...line }, title)
  return Object.keys(line).length > 0 ? h('span', line, title) : title
}

const sourceNode = ({ number, title, link, outlet, date }: Source): ElementContent =>
  h('li', { value: number }, titleNode(title, link), ` (${[outlet, date && dayName(date)].filter(Boolean).join(', ')})`)

export function sourceList(heading: string, sources: readonly Source[]): ElementContent[] {
  const [first] = sources
  if (!first) return []
  return [h('h3', heading), h('ol', { start: first.number }, ...sources.map(sourceNode))]
}

export const unreadList = (unread: readonly UnreadSource[]): ElementContent[] =>
  unread.length
    ? [
        h('h3', 'Lines that could not be read as a source'),
        h('ul', ...unread.map((one) => h('li', `${one.number}. ${one.text}`))),
      ]
    : []
