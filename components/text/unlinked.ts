import type { Inline } from '@/lib/digest/highlight'

/** The same line without its links, for where it is a link itself. */
export const unlinked = (inline: readonly Inline[]): readonly Inline[] =>
  inline.flatMap((node): readonly Inline[] => {
    if (node.kind === 'link') return unlinked(node.children)
    return 'children' in node ? [{ ...node, children: unlinked(node.children) }] : [node]
  })
