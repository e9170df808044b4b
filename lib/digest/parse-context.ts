/** What a text does not say of itself. */
export interface ParseContext {
  readonly kind: 'digest' | 'story'
  readonly slug: string
  /** The file or revision to name in a fault: `content/digests/us-china/2026-01-21.md`, `us-china/2026-01-21 revision 7`. */
  readonly origin: string
  /** IANA zone for dates without one. */
  readonly timeZone: string
}
