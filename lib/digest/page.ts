import type { FrontMatter } from './front-matter/strict-yaml'
import type { SlugParts } from './slug'

/** A text whose front matter has been found and read: what a digest or a story is then made of. */
export interface RawDocument {
  readonly text: string
  /** Every line of the file, without line ends and byte order mark. */
  readonly lines: readonly string[]
  /** 0-based index of the first line of the body. */
  readonly from: number
  readonly frontMatter: FrontMatter
  readonly slug: SlugParts
  readonly context: ParseContext
  /** The last line has no line end: either a habit of its writer, or a file cut off midway. */
  readonly endsOpen: boolean
}

/** What a text does not say of itself. */
export interface ParseContext {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  /** The file or revision to name in a fault: `content/digests/us-china/2026-01-21.md`, `us-china/2026-01-21 revision 7`. */
  readonly origin: string
  /** IANA zone for dates without one. */
  readonly timeZone: string
}
