import type { FrontMatter } from './front-matter/strict-yaml'
import type { SlugParts } from './slug'

export interface RawDocument {
  readonly text: string
  readonly lines: readonly string[]
  /** 0-based index of the body's first line. */
  readonly from: number
  readonly frontMatter: FrontMatter
  readonly slug: SlugParts
  readonly context: ParseContext
  /** The last line has no line end: a habit, or a file that was cut off. */
  readonly endsOpen: boolean
}

export interface ParseContext {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  /** Names the text in faults: `content/digests/us-china/2026-01-21.md`, `us-china/2026-01-21 revision 7`. */
  readonly origin: string
  readonly timeZone: string
}
