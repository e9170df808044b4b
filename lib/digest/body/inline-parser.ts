import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { stripInvisible } from '../clean-text'
import type { Inline } from '../inline'
import { safeLink } from '../link'

/** Everything that would be a block or raw HTML is text here: the input is one line of a list. */
const inlineOnly = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}
const deepest = 12
/** Whatever Markdown could read as more than a letter in a line. */
const markupIn = /[\\`*_[\]<>&!\r\n]/

export interface InlineReading {
  readonly inline: readonly Inline[]
  /** Links that no reader may follow, as they were written. */
  readonly unsafe: readonly string[]
}

/** One line of Markdown as a tree, cleaned of what cannot be seen. */
export function parseInline(markdown: string): InlineReading {
  // Most highlights hold no markup at all; reading a megabyte of them twice would take as long again.
  if (!markupIn.test(markdown)) return { inline: textOf(markdown.replace(/^[ \t]+|[ \t]+$/g, '')), unsafe: [] }
  const unsafe: string[] = []
  const blocks = fromMarkdown(markdown, { extensions: [inlineOnly] }).children
  const children = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  return { inline: convertAll(children, 0, unsafe), unsafe }
}

const convertAll = (nodes: readonly PhrasingContent[], depth: number, unsafe: string[]): Inline[] =>
  nodes.flatMap((node) => convert(node, depth, unsafe))

function convert(node: PhrasingContent, depth: number, unsafe: string[]): Inline[] {
  switch (node.type) {
    case 'text':
      return textOf(node.value.replaceAll('\n', ' '))
    case 'inlineCode':
      return [{ kind: 'code', text: stripInvisible(node.value) }]
    case 'break':
      return [{ kind: 'text', text: ' ' }]
    case 'emphasis':
    case 'strong': {
      const children = convertAll(node.children, depth + 1, unsafe)
      return depth < deepest ? [{ kind: node.type, children }] : children
    }
    case 'link':
      return linkTo(node.url, convertAll(node.children, depth + 1, unsafe), unsafe)
    case 'image':
      // No picture is fetched from a stranger's server: what it shows becomes a link to it.
      return linkTo(node.url, textOf(node.alt ?? ''), unsafe)
    default:
      return []
  }
}

function linkTo(url: string, children: readonly Inline[], unsafe: string[]): Inline[] {
  const href = safeLink(url)
  if (!href) {
    unsafe.push(url)
    return [...children]
  }
  return [{ kind: 'link', href, children: children.length > 0 ? children : textOf(href) }]
}

function textOf(text: string): Inline[] {
  const clean = stripInvisible(text)
  return clean ? [{ kind: 'text', text: clean }] : []
}

/** The words of a tree, without its markup. */
export const plainText = (inline: readonly Inline[]): string =>
  inline.map((node) => ('text' in node ? node.text : plainText(node.children))).join('')
