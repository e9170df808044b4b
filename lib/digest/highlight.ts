import type { Inline } from './inline'

/** One bullet. */
export interface Highlight {
  /**
   * The Markdown of the bullet as it stands in the file, without its marker. What the editor edits; at its end it
   * may name the sources that carry it (references/references.ts).
   */
  readonly markdown: string
  /** The same, parsed and cleaned, without the references: what is shown. */
  readonly inline: readonly Inline[]
  /** The same as plain text: headlines, titles, feeds' summaries, search. */
  readonly plain: string
  /** The numbers of the sources that carry it, as it names them; a story's are the places of its articles, from 1. */
  readonly sources: readonly number[]
  /** How many points it stands below, where it is one of another's; 0 is left out. */
  readonly depth?: number
  /** 1-based line in the file. */
  readonly line: number
}

/** Text in a section of highlights or sources that is none of them: paragraphs, quotations, tables, sub-headings. */
export interface SectionProse {
  /** Markdown. */
  readonly body: string
  /** How many of the section's highlights (or items of its list) stand above it. */
  readonly after: number
  readonly line: number
}
