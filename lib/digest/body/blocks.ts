import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** Only block structure is parsed, so that a title full of brackets costs nothing. Raw HTML is a paragraph. */
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
