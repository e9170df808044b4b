/** One article as a feed lists it, in plain text. */
export interface WireItem {
  readonly title: string
  /** A link that a reader may follow, as the feed has it. */
  readonly link: string
  readonly outlet: string
  /** BCP 47, where the feed or its entry in feeds.yaml says it. */
  readonly locale: string | undefined
  /** ISO 8601 in UTC; undefined where the feed gives none that can be read. */
  readonly published: string | undefined
  /** What the feed says of it, shortened. */
  readonly summary: string | undefined
  /** Missing where the feed gives none. */
  readonly picture?: WirePicture
}

/** A picture that a feed gives with an article: where it is, never a copy of it. */
export interface WirePicture {
  /** A link that a reader may follow. */
  readonly link: string
  /** Who made it, as the feed says. */
  readonly credit: string | undefined
  /** What it shows, as the feed says. */
  readonly description: string | undefined
}
