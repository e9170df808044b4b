import type {
  Definition,
  FootnoteDefinition,
  Link,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast'
import { visit } from 'unist-util-visit'
import { stripInvisible } from '../clean-text'
import { safeLink } from '../link'

/** A link that no reader may follow, as it was written. */
export interface UnsafeLink {
  readonly url: string
  /** 1-based, in the Markdown that was read. */
  readonly line: number | undefined
}

export interface Settled {
  readonly root: Root
  readonly unsafe: readonly UnsafeLink[]
}

interface Known {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  /** What something in the text names. */
  readonly named: ReadonlySet<string>
  readonly unsafe: UnsafeLink[]
}

/**
 * A tree of Markdown as it is shown: what is named stands where it is named (an address behind its words, a note in
 * brackets), links that nobody may follow are words, pictures are links, tags are letters and comments are gone.
 */
export function settle(root: Root): Settled {
  const definitions = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  const named = new Set<string>()
  const unsafe: UnsafeLink[] = []
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
    if (node.type === 'footnoteReference') named.add(`^${node.identifier}`)
    if (node.type === 'linkReference' || node.type === 'imageReference') named.add(node.identifier)
  })
  const children = settled(root.children, { definitions, notes, named, unsafe }, 'block', true)
  return { root: { type: 'root', children }, unsafe }
}

type Where = 'block' | 'line'

const text = (value: string): Text => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

const settled = (nodes: readonly Nodes[], known: Known, where: Where, readsNotes: boolean): RootContent[] =>
  nodes.flatMap((node) => settledOne(node, known, where, readsNotes))

function settledOne(node: Nodes, known: Known, where: Where, readsNotes: boolean): RootContent[] {
  const within = (children: readonly Nodes[], into: Where = 'line') => settled(children, known, into, readsNotes)
  const lineOf = node.position?.start.line
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [{ ...node, value: stripInvisible(node.value) }]
    case 'html':
      if (/^\s*<!--/.test(node.value)) return []
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
      if (known.named.has(node.identifier)) return []
      return [
        paragraph(
          text(`${node.label ?? node.identifier}: `),
          ...asPhrasing(linked(node.url, [text(node.url)], lineOf, known)),
        ),
      ]
    case 'footnoteReference':
      return noted(known.notes.get(node.identifier), known, readsNotes)
    case 'footnoteDefinition':
      if (known.named.has(`^${node.identifier}`)) return []
      return [paragraph(text(`${node.label ?? node.identifier}: `), ...asPhrasing(within(wordsOf(node))))]
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

/** What is open in a list of tasks, or done, is told by a letter: a box that can be pressed would lie. */
function withBox(checked: boolean | null | undefined, children: readonly RootContent[]): readonly RootContent[] {
  const [first, ...more] = children
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return children
  return [{ ...first, children: [text(checked ? '☑ ' : '☐ '), ...first.children] }, ...more]
}

/** The words of a note's paragraphs. */
const wordsOf = ({ children }: FootnoteDefinition): readonly PhrasingContent[] =>
  children.flatMap((block) => (block.type === 'paragraph' ? block.children : []))

/** What a note says, in brackets. A note that is named in a note stays a mark. */
function noted(note: FootnoteDefinition | undefined, known: Known, readsNotes: boolean): RootContent[] {
  if (!note) return []
  if (!readsNotes) return [text(`[^${note.identifier}]`)]
  return [text(' ('), ...settled(wordsOf(note), known, 'line', false), text(')')]
}

/** An address that stands in the text without words of its own. */
const isBare = ({ url, children: [only, ...more] }: Link): boolean =>
  more.length === 0 && only?.type === 'text' && url.endsWith(only.value) && /^(?:https?|mailto):/i.test(url)

/** Where the punctuation of Chinese or Japanese begins, the address is over. */
const eastAsianStop = /[\u3000-\u303F\uFF00-\uFF65]/

/** What only looks like an address, a mailbox too, was never meant to lead anywhere: it is words. */
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
