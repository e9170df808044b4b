/** One cited article. */
export interface Source {
  /** Stays with it whatever its number becomes; see part-ids.ts. Never published. */
  readonly id: string
  readonly number: number
  /** `en-US`, where the file gives it. */
  readonly locale: string | undefined
  readonly title: string
  /** Where to read it; undefined where its address is none that may be linked: the digest waits for an editor. */
  readonly link: string | undefined
  readonly outlet: string
  /** Calendar day `2026-01-21`, where the file gives it. */
  readonly date: string | undefined
  /** The id of the perspective in whose run it stands. */
  readonly perspective: string | undefined
  readonly line: number
}
