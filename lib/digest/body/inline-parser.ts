import type { PhrasingContent } from 'mdast'
import { stripInvisible } from '../clean-text'
import type { Inline } from '../highlight'
import { readMarkdown } from './markdown'
import { settle } from './settle'

/** Everything that would be a block or raw HTML is text here: the input is one line of a list. */
const blocks = [
  ...['blockQuote', 'codeFenced', 'codeIndented', 'headingAtx', 'htmlFlow', 'htmlText', 'list', 'setextUnderline'],
  ...['table', 'thematicBreak'],
]
const definitions = ['definition', 'gfmFootnoteDefinition']
const deepest = 12
/** Whatever Markdown could read as more than a letter in a line. */
const markupIn = /[\\`*_[\]<>&!~\r\n]|:\/\/|www\./i

export interface InlineReading {
  readonly inline: readonly Inline[]
  /** Links that no reader may follow, as they were written. */
  readonly unsafe: readonly string[]
}

/**
 * One line of Markdown as a tree, cleaned of what cannot be seen. `defined`: the definitions of what it names, each
 * after a blank line; a note is put in brackets where it is named.
 */
export function parseInline(markdown: string, defined = ''): InlineReading {
  // Most highlights hold no markup at all; reading a megabyte of them twice would take as long again.
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

/** The words of a tree, without its markup and without what is struck. */
export const plainText = (inline: readonly Inline[]): string =>
  inline.map((node) => (node.kind === 'struck' ? '' : 'text' in node ? node.text : plainText(node.children))).join('')
