import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { toHast } from 'mdast-util-to-hast'
import { readProse } from '@/lib/digest/body/prose'
import { type Branch, type Highlight, type Inline, inOrder, type SectionProse } from '@/lib/digest/highlight'

const inlineNode = (inline: Inline): ElementContent => {
  switch (inline.kind) {
    case 'text':
      return { type: 'text', value: inline.text }
    case 'code':
      return h('code', inline.text)
    case 'emphasis':
      return h('em', inlineNodes(inline.children))
    case 'strong':
      return h('strong', inlineNodes(inline.children))
    case 'struck':
      return h('del', inlineNodes(inline.children))
    case 'link':
      return h('a', { href: inline.href }, inlineNodes(inline.children))
  }
}

const inlineNodes = (inlines: readonly Inline[]): ElementContent[] => inlines.map(inlineNode)

export const highlightContent = (
  highlights: readonly Highlight[],
  prose: readonly SectionProse[] = [],
): ElementContent[] =>
  inOrder(highlights, prose).flatMap((stretch) =>
    stretch.kind === 'prose' ? markdownContent(stretch.prose.body) : [pointList(stretch.branches)],
  )

const pointList = (branches: readonly Branch[]): ElementContent =>
  h(
    'ul',
    ...branches.map(({ highlight: { inline, sources }, below }) =>
      h('li', inlineNodes(inline), ...references(sources), ...(below.length > 0 ? [pointList(below)] : [])),
    ),
  )

const references = (numbers: readonly number[]): ElementContent[] =>
  numbers.length ? [{ type: 'text', value: ` [${numbers.join(', ')}]` }] : []

export function markdownContent(markdown: string): ElementContent[] {
  const tree = toHast(readProse(markdown))
  const children = tree.type === 'root' ? tree.children : [tree]
  return children.filter((node) => node.type === 'element' || node.type === 'text')
}
