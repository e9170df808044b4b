import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/**
 * Only the structure of the text: headings, lists, quotes, code, paragraphs. Nothing inside a line is read here,
 * so that a title full of brackets costs nothing, and raw HTML is a paragraph like any other.
 */
const structureOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlFlow',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
}

/** The blocks of a Markdown text, with their lines. */
export const readBlocks = (markdown: string): Root => fromMarkdown(markdown, { extensions: [structureOnly] })
