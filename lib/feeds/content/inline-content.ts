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

/** A list of highlights; nothing where there are none. */
export const highlightList = (highlights: readonly Highlight[]): ElementContent[] =>
  highlights.length ? [h('ul', ...highlights.map(({ inline }) => h('li', inlineNodes(inline))))] : []
