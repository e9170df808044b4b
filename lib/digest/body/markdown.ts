import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** GitHub's Markdown without single-tilde strikes: `~5` means about 5. */
const syntax = gfm({ singleTilde: false })
/** The syntax finds bare addresses; this second search of all text would be unbounded. */
const trees = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)

/** `disable`: constructs to treat as text, by micromark's names. */
export const readMarkdown = (markdown: string, disable: readonly string[] = []): Root =>
  fromMarkdown(markdown, {
    extensions: [syntax, { disable: { null: [...disable] } }],
    mdastExtensions: trees,
  })
