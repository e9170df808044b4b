import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Tables, footnotes, struck text, tasks and bare addresses, as GitHub's Markdown has them; `~5` strikes nothing. */
const syntax = gfm({ singleTilde: false })
/** What is an address is seen by the syntax: looking through all text once more for them would not be bounded. */
const trees = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension)

/** Markdown as a tree. `disable`: the constructs that are text here, by the names micromark has for them. */
export const readMarkdown = (markdown: string, disable: readonly string[] = []): Root =>
  fromMarkdown(markdown, {
    extensions: [syntax, { disable: { null: [...disable] } }],
    mdastExtensions: trees,
  })
