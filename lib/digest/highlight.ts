import type { Inline } from './inline'

/** One bullet. */
export interface Highlight {
  /** The Markdown of the bullet as it stands in the file, without its marker. What the editor edits. */
  readonly markdown: string
  /** The same, parsed and cleaned: what is shown. */
  readonly inline: readonly Inline[]
  /** The same as plain text: headlines, titles, feeds' summaries, search. */
  readonly plain: string
  /** 1-based line in the file. */
  readonly line: number
}
