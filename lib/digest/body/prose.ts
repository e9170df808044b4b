import type { Nodes, Root } from 'mdast'
import { cleanProse, cleanText } from '../clean-text'
import type { Findings } from '../findings'
import { whyUnlinked } from '../link'
import { readMarkdown } from './markdown'
import { isComment } from './outline'
import { settle } from './settle'

const mostMarkup = 5_000
const mostMarkupInParagraph = 800
const mostProse = 400_000

export const proseOf = (lines: readonly string[]): string =>
  cleanProse(lines.filter((line) => !isComment(line)).join('\n'))

/** Sanitised prose, without anything harmful or raw (settle.ts). */
export const readProse = (markdown: string): Root => settle(readMarkdown(markdown)).root

/** One line for each paragraph, heading or cell, without markup and struck text. */
export function plainProse(markdown: string): string {
  const lines: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') lines.push(wordsIn(node))
    else if (node.type === 'code') lines.push(node.value)
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(readProse(markdown))
  return lines.map(cleanText).filter(Boolean).join('\n')
}

function wordsIn(node: Nodes): string {
  if (node.type === 'delete') return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsIn).join('') : ''
}

/** Holds a document for comments open at their line's end: they might hide what follows. `lines` as below. */
export function holdOpenComments(lines: readonly string[], findings: Findings): void {
  for (const [index, line] of lines.entries()) {
    if (!line.replace(/<!--.*?-->|`[^`]*`/g, '').includes('<!--')) continue
    const end = lines.findIndex((each, at) => at > index && each.includes('-->'))
    const reach = end > 0 ? `goes on to line ${end + 1}; text inside it may not be shown` : 'never ends'
    const message = `A comment ${reach}: “${cleanText(line).slice(0, 80)}”`
    findings.hold('open-comment', message, { line: index + 1, field: 'body' })
  }
}

/** Holds a document for links that readers may not follow. `lines` are the whole file's, blank where already checked. */
export function holdUnsafeLinks(lines: readonly string[], findings: Findings): void {
  const markdown = lines.map((line) => (isComment(line) ? '' : line)).join('\n')
  if (!/[[<@]|:\/\/|www\./i.test(markdown)) return
  if (markdown.length > mostProse || hasTooMuchMarkup(markdown)) {
    findings.fault('body', 'has too much markup')
    return
  }
  for (const { url, line } of settle(readMarkdown(markdown)).unsafe)
    findings.hold('unlinked-address', `A link is shown as words only: ${whyUnlinked(url)}`, { line, field: 'body' })
}

function hasTooMuchMarkup(markdown: string): boolean {
  const paragraphs = markdown.split(/\n[ \t]*\n/).map((text) => text.match(/[*_`[\]!<&~|@]/g)?.length ?? 0)
  return paragraphs.some((count) => count > mostMarkupInParagraph) || paragraphs.reduce((a, b) => a + b, 0) > mostMarkup
}
