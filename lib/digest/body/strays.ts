import type { Findings } from '../findings'
import { lineOf, type OutlineSection } from './outline'

/** `<!--more-->` and its like: a paragraph that is one comment. */
export const isComment = (line: string): boolean => /^[ \t]*<!--(?:(?!-->).)*-->[ \t]*$/.test(line)

/**
 * Warns of text in a section of bullets or sources that is in none of its lists and so is not shown. An opening
 * sentence that ends with a colon introduces the list and is left alone.
 */
export function warnOfStrays(section: OutlineSection, lines: readonly string[], findings: Findings): void {
  for (const block of section.blocks) {
    if (block.type === 'list' || block.type === 'thematicBreak') continue
    const first = lineOf(block)
    const text = lines.slice(first, block.position?.end.line).filter((line) => !isComment(line))
    if (text.join('').trim() === '' || text.at(-1)?.trimEnd().endsWith(':')) continue
    const message = `Text under “${section.heading}” is in no list; it is kept, but not shown`
    findings.warn('stray-text', message, { line: first + 1, field: 'body' })
  }
}
