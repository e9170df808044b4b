import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Highlight } from '@/lib/digest/highlight'
import type { Inline } from '@/lib/digest/inline'

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
    case 'link':
      return h('a', { href: inline.href }, inlineNodes(inline.children))
  }
}

const inlineNodes = (inlines: readonly Inline[]): ElementContent[] => inlines.map(inlineNode)

/** A list of highlights, each with the numbers of the sources that carry it; nothing where there are none. */
export const highlightList = (highlights: readonly Highlight[]): ElementContent[] =>
  highlights.length
    ? [h('ul', ...highlights.map(({ inline, sources }) => h('li', inlineNodes(inline), ...references(sources))))]
    : []

/** Plain numbers: those of the lists below, where each source is linked once. */
const references = (numbers: readonly number[]): ElementContent[] =>
  numbers.length ? [{ type: 'text', value: ` [${numbers.join(', ')}]` }] : []
