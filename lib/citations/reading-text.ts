import type { Link, List, PhrasingContent, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toMarkdown } from 'mdast-util-to-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import type { Highlight } from '@/lib/digest/highlight'
import type { Inline } from '@/lib/digest/inline'
import { safeLink } from '@/lib/digest/link'

/** Parts of a Markdown tree from what a document holds: its lines, and its prose made harmless. */
export const text = (value: string): Text => ({ type: 'text', value })

export const link = (url: string, ...children: Link['children']): Link => ({ type: 'link', url, children })

export const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
})

export const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })

export const bullets = (highlights: readonly Highlight[]): RootContent[] =>
  highlights.length ? [list(highlights.map(({ inline }) => inline.map(phrasing)))] : []

/** One line of a document as Markdown of its own. */
export const printLine = (inline: readonly Inline[]): string =>
  toMarkdown({ type: 'root', children: [paragraph(...inline.map(phrasing))] }).trim()

/** A tight list; `start` numbers it. */
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
    case 'link':
      return { type: 'link', url: inline.href, children: inline.children.map(phrasing) as Link['children'] }
  }
}

/** Third-party Markdown: headings go below ours, tags become text, only web links stay, pictures leave their words. */
export const prose = (markdown: string): RootContent[] =>
  (fromMarkdown(markdown).children as RootContent[]).flatMap(harmless)

function harmless(node: RootContent): RootContent[] {
  if (node.type === 'definition') return []
  if (node.type === 'html') return [inBlock(node.value)]
  if (node.type === 'heading') return [{ ...node, depth: 4, children: node.children.flatMap(harmlessPhrasing) }]
  if (node.type === 'paragraph') return [{ ...node, children: node.children.flatMap(harmlessPhrasing) }]
  if ('children' in node) {
    const children = (node.children as RootContent[]).flatMap(harmless)
    return [{ ...node, children } as RootContent]
  }
  return [node]
}

const inBlock = (value: string): RootContent => paragraph(text(value))

function harmlessPhrasing(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'html') return [text(node.value)]
  if (node.type === 'image' || node.type === 'imageReference') return [text(node.alt ?? '')]
  if (node.type === 'linkReference') return [text(plainText(node))]
  if (node.type === 'link' && !safeLink(node.url)) return [text(plainText(node))]
  if ('children' in node) return [{ ...node, children: node.children.flatMap(harmlessPhrasing) } as PhrasingContent]
  return [node]
}
