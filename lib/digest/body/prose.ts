import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { cleanProse } from '../clean-text'
import type { Findings } from '../findings'
import { safeLink } from '../link'
import { unsafeLinkReason } from './highlights'
import { isComment } from './strays'

const mostMarkup = 5_000
const mostMarkupInParagraph = 800
const mostProse = 400_000

/** Lines of Markdown as they are shown: without comments, cleaned, without outer blank lines. */
export const proseOf = (lines: readonly string[]): string =>
  cleanProse(lines.filter((line) => !isComment(line)).join('\n'))

/**
 * Refuses links that no reader may follow, wherever the Markdown of the body has any: `lines` are those of the
 * whole file, with blanks for what has been checked on its own.
 */
export function refuseUnsafeLinks(lines: readonly string[], findings: Findings): void {
  const markdown = lines.map((line) => (isComment(line) ? '' : line)).join('\n')
  if (!/[[<]/.test(markdown)) return
  if (markdown.length > mostProse || hasTooMuchMarkup(markdown)) {
    findings.fault('body', 'has too much markup')
    return
  }
  visit(fromMarkdown(markdown), (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    if (!safeLink(node.url)) findings.fault('body', unsafeLinkReason(node.url), node.position?.start.line)
  })
}

function hasTooMuchMarkup(markdown: string): boolean {
  const paragraphs = markdown.split(/\n[ \t]*\n/).map((text) => text.match(/[*_`[\]!<&]/g)?.length ?? 0)
  return paragraphs.some((count) => count > mostMarkupInParagraph) || paragraphs.reduce((a, b) => a + b, 0) > mostMarkup
}
