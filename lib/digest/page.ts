import type { FrontMatter } from './front-matter/strict-yaml'
import type { ParseContext } from './parse-context'
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
