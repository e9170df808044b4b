import type {
  Definition,
  FootnoteDefinition,
  Link,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  Text,
} from 'mdast'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { stripInvisible } from '../clean-text'
import { safeLink } from '../link'
import { readMarkdown } from './markdown'

export interface UnsafeLink {
  readonly url: string
  readonly line: number | undefined
}

export interface Settled {
  readonly root: Root
  readonly unsafe: readonly UnsafeLink[]
}

interface Known {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  readonly named: ReadonlySet<string>
  readonly unsafe: UnsafeLink[]
  /** Notes within notes stay marks, or they could nest without end. */
  readonly isNote: boolean
}

/**
 * Makes a Markdown tree safe to show: definitions are resolved in place, notes put in brackets, unsafe links become
 * text, images links and tags text; comments go.
 */
export function settle(root: Root): Settled {
  const definitions = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  const named = new Set<string>()
  const unsafe: UnsafeLink[] = []
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
    if (node.type === 'linkReference' || node.type === 'imageReference') named.add(node.identifier)
  })
  visit(root, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP
    if (node.type === 'footnoteReference') named.add(`^${node.identifier}`)
    return CONTINUE
  })
  const children = settled(root.children, { definitions, notes, named, unsafe, isNote: false }, 'block')
  return { root: { type: 'root', children }, unsafe }
}

type Where = 'block' | 'line'

const text = (value: string): Text => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

const settled = (nodes: readonly Nodes[], known: Known, where: Where): RootContent[] =>
  nodes.flatMap((node) => settledOne(node, known, where))

function settledOne(node: Nodes, known: Known, where: Where): RootContent[] {
  const within = (children: readonly Nodes[], into: Where = 'line') => settled(children, known, into)
  const lineOf = node.position?.start.line
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [{ ...node, value: stripInvisible(node.value) }]
    case 'html':
      if (/^\s*<!--/.test(node.value))
        return where === 'block' ? settled(besideComments(node.value, lineOf), known, where) : []
      return where === 'block' ? [paragraph(text(node.value))] : [text(node.value)]
    case 'link':
      return isBare(node) ? bare(node, lineOf, known) : linked(node.url, within(node.children), lineOf, known)
    case 'image':
      return linked(node.url, [text(node.alt ?? '')], lineOf, known)
    case 'linkReference':
      return linked(known.definitions.get(node.identifier)?.url, within(node.children), lineOf, known)
    case 'imageReference':
      return linked(known.definitions.get(node.identifier)?.url, [text(node.alt ?? '')], lineOf, known)
    case 'definition':
      if (known.named.has(node.identifier) && known.definitions.get(node.identifier) === node) return []
      return [
        paragraph(
          text(`${node.label ?? node.identifier}: `),
          ...asPhrasing(linked(node.url, [text(node.url)], lineOf, known)),
        ),
      ]
    case 'footnoteReference':
      return noted(known.notes.get(node.identifier), known)
    case 'footnoteDefinition':
      if (known.named.has(`^${node.identifier}`) && known.notes.get(node.identifier) === node) return []
      return [paragraph(text(`${node.label ?? node.identifier}: `), ...asPhrasing(within(wordsOf(node.children))))]
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: within(node.children) } as RootContent]
    case 'listItem':
      return [
        { ...node, checked: null, children: withBox(node.checked, within(node.children, 'block')) } as RootContent,
      ]
    default:
      return 'children' in node
        ? [{ ...node, children: within(node.children, 'block') } as RootContent]
        : [node as RootContent]
  }
}

const asPhrasing = (nodes: readonly RootContent[]): PhrasingContent[] => nodes as PhrasingContent[]

/** A letter for done or open: a checkbox would look clickable. */
function withBox(checked: boolean | null | undefined, children: readonly RootContent[]): readonly RootContent[] {
  const [first, ...more] = children
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return children
  return [{ ...first, children: [text(checked ? '☑ ' : '☐ '), ...first.children] }, ...more]
}

const wordsOf = (blocks: readonly RootContent[] | readonly ListItem[]): PhrasingContent[] =>
  blocks.flatMap((block, index) => {
    const words = ownWords(block)
    return index > 0 && words.length > 0 ? [text(' '), ...words] : words
  })

function ownWords(block: RootContent | ListItem): PhrasingContent[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.children
  if (block.type === 'code') return [{ type: 'inlineCode', value: block.value }]
  if (block.type === 'blockquote' || block.type === 'list' || block.type === 'listItem') return wordsOf(block.children)
  return block.type === 'table' ? block.children.flatMap((row) => wordsOfRow(row.children)) : []
}

const wordsOfRow = (cells: readonly TableCell[]): PhrasingContent[] =>
  cells.flatMap((cell) => [text(' '), ...cell.children])

function noted(note: FootnoteDefinition | undefined, known: Known): RootContent[] {
  if (!note) return []
  if (known.isNote) return [text(`[^${note.identifier}]`)]
  return [text(' ('), ...settled(wordsOf(note.children), { ...known, isNote: true }, 'line'), text(')')]
}

/** Markdown takes a comment's whole last line, or the rest of the text, as HTML: keeps the text around it. */
function besideComments(html: string, line = 1): readonly Nodes[] {
  const lines = withoutComments(html)
  const words = lines.trim()
  if (words === '') return []
  // Mostly a few words, for which parsing is too slow.
  if (/^[\p{L}\p{N} ,;’“”()?]+[.:]?$/u.test(words)) return [paragraph(text(words))]
  const root = readMarkdown(lines, ['htmlFlow'])
  visit(root, ({ position }) => {
    if (position) position.start.line += line - 1
  })
  return root.children
}

function withoutComments(html: string): string {
  let kept = ''
  for (let at = 0; ; ) {
    const start = html.indexOf('<!--', at)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) return kept + html.slice(at)
    kept += html.slice(at, start) + html.slice(start, end).replace(/[^\n]/g, '')
    at = end + 3
  }
}

const isBare = ({ url, children: [only, ...more] }: Link): boolean =>
  more.length === 0 && only?.type === 'text' && url.endsWith(only.value) && /^(?:https?|mailto):/i.test(url)

const eastAsianStop = /[\u3000-\u303F\uFF00-\uFF65]/

function bare({ url, children: [only] }: Link, line: number | undefined, known: Known): RootContent[] {
  const written = only?.type === 'text' ? only.value : ''
  const stop = written.search(eastAsianStop)
  const [own, rest] = stop > 0 ? [written.slice(0, stop), written.slice(stop)] : [written, '']
  const words = [text(stripInvisible(own))]
  const href = rest ? url.slice(0, -rest.length) : url
  return [...(safeLink(href) ? linked(href, words, line, known) : words), ...(rest ? [text(stripInvisible(rest))] : [])]
}

function linked(
  url = '',
  children: readonly RootContent[],
  line: number | undefined,
  { unsafe }: Known,
): RootContent[] {
  const href = safeLink(url)
  if (href) return [{ type: 'link', url: href, children: isBlank(children) ? [text(href)] : children } as Link]
  unsafe.push({ url, line })
  return [...children]
}

const isBlank = (children: readonly RootContent[]): boolean =>
  children.every((child) => child.type === 'text' && child.value === '')
