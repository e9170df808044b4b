import type { Link, List, ListItem, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { readProse } from '@/lib/digest/body/prose'
import { type Branch, type Highlight, type Inline, inOrder, type SectionProse } from '@/lib/digest/highlight'

export const text = (value: string): Text => ({ type: 'text', value })

export const link = (url: string, ...children: Link['children']): Link => ({ type: 'link', url, children })

export const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
})

export const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })

export const sectionText = (highlights: readonly Highlight[], between: readonly SectionProse[]): RootContent[] =>
  inOrder(highlights, between).flatMap((stretch) =>
    stretch.kind === 'prose' ? prose(stretch.prose.body) : [points(stretch.branches)],
  )

const points = (branches: readonly Branch[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: branches.map(
    ({ highlight, below }): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: highlight.inline.map(phrasing) },
        ...(below.length > 0 ? [points(below)] : []),
      ],
    }),
  ),
})

export const print = (root: Root, options: Options = {}): string =>
  toMarkdown(root, { ...options, extensions: [gfmToMarkdown()] })

export const printLine = (inline: readonly Inline[]): string =>
  print({ type: 'root', children: [paragraph(...inline.map(phrasing))] }).trim()

export const list = (items: readonly PhrasingContent[][], start?: number): List => ({
  type: 'list',
  ordered: start !== undefined,
  start: start ?? null,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }],
  })),
})

function phrasing(inline: Inline): PhrasingContent {
  switch (inline.kind) {
    case 'text':
      return text(inline.text)
    case 'code':
      return { type: 'inlineCode', value: inline.text }
    case 'emphasis':
    case 'strong':
      return { type: inline.kind, children: inline.children.map(phrasing) }
    case 'struck':
      return { type: 'delete', children: inline.children.map(phrasing) }
    case 'link':
      return { type: 'link', url: inline.href, children: inline.children.map(phrasing) as Link['children'] }
  }
}

/** Third-party Markdown, sanitised, with its headings below ours. */
export const prose = (markdown: string): RootContent[] => readProse(markdown).children.map(lowered)

function lowered(node: RootContent): RootContent {
  if (node.type === 'heading') return { ...node, depth: 4 }
  return 'children' in node
    ? ({ ...node, children: (node.children as RootContent[]).map(lowered) } as RootContent)
    : node
}

/** Printed from the sanitised tree, not copied. */
export const printProse = (markdown: string): string => print(readProse(markdown)).trim()
