import type { ElementContent } from 'hast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toHast } from 'mdast-util-to-hast'

/** Longer prose (a story's summary and accounts, other sections). Raw HTML in it is left out. */
export function markdownContent(markdown: string): ElementContent[] {
  const tree = toHast(fromMarkdown(markdown))
  const children = tree.type === 'root' ? tree.children : [tree]
  return children.filter((node) => node.type === 'element' || node.type === 'text')
}
