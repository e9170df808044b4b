import type { ElementContent } from 'hast'
import { toHast } from 'mdast-util-to-hast'
import { readProse } from '@/lib/digest/body/prose'

export function markdownContent(markdown: string): ElementContent[] {
  const tree = toHast(readProse(markdown))
  const children = tree.type === 'root' ? tree.children : [tree]
  return children.filter((node) => node.type === 'element' || node.type === 'text')
}
