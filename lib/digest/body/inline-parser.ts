import type { PhrasingContent } from 'mdast'
import { stripInvisible } from '../clean-text'
import type { Inline } from '../highlight'
import { readMarkdown } from './markdown'
import { settle } from './settle'

/** The input is one list item's line: blocks and raw HTML are text. */
const blocks = [
  ...['blockQuote', 'codeFenced', 'codeIndented', 'headingAtx', 'htmlFlow', 'htmlText', 'list', 'setextUnderline'],
  ...['table', 'thematicBreak'],
]
const definitions = ['definition', 'gfmFootnoteDefinition']
const deepest = 12
const markupIn = /[\\`*_[\]<>&!~\r\n]|:\/\/|www\./i

export interface InlineReading {
  readonly inline: readonly Inline[]
  readonly unsafe: readonly string[]
}

/**
 * Parses one line of Markdown and removes invisible characters. `defined`: the definitions it uses, each after a blank
 * line; a note appears in brackets where it is used.
 */
export function parseInline(markdown: string, defined = ''): InlineReading {
  // Most highlights have no markup, and parsing would double the time.
  if (!markupIn.test(markdown)) return { inline: textOf(markdown.replace(/^[ \t]+|[ \t]+$/g, '')), unsafe: [] }
  const isDefined = defined !== '' && !/^\s*\[[^\]]*\]:/.test(markdown)
  const tree = isDefined
    ? readMarkdown(`${markdown}\n\n${defined}`, blocks)
    : readMarkdown(markdown, [...blocks, ...definitions])
  const { root, unsafe } = settle(tree)
  const [line] = root.children
  return {
    inline: line?.type === 'paragraph' ? convertAll(line.children, 0) : [],
    unsafe: unsafe.map(({ url }) => url),
  }
}

const convertAll = (nodes: readonly PhrasingContent[], depth: number): Inline[] =>
  nodes.flatMap((node) => convert(node, depth))

function convert(node: PhrasingContent, depth: number): Inline[] {
  switch (node.type) {
    case 'text':
      return textOf(node.value.replaceAll('\n', ' '))
    case 'inlineCode':
      return [{ kind: 'code', text: stripInvisible(node.value) }]
    case 'break':
      return [{ kind: 'text', text: ' ' }]
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = convertAll(node.children, depth + 1)
      return depth < deepest ? [{ kind: node.type === 'delete' ? 'struck' : node.type, children }] : children
    }
    case 'link': {
      const children = convertAll(node.children, depth + 1)
      return [{ kind: 'link', href: node.url, children: children.length > 0 ? children : textOf(node.url) }]
    }
    default:
      return []
  }
}

function textOf(text: string): Inline[] {
  const clean = stripInvisible(text)
  return clean ? [{ kind: 'text', text: clean }] : []
}

export const plainText = (inline: readonly Inline[]): string =>
  inline.map((node) => (node.kind === 'struck' ? '' : 'text' in node ? node.text : plainText(node.children))).join('')
