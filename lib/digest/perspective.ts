import type { Highlight } from './highlight'
import type { Source } from './source'

/** One side's section of a digest. */
export interface Perspective {
  readonly id: string
  readonly name: string
  readonly highlights: readonly Highlight[]
  readonly sources: readonly Source[]
  /** `perspectives[].count` of the front matter: how many of the numbered sources are its run. */
  readonly declaredCount: number | undefined
  /** 0 for the first declared. Decides ink, mark and column for ever, whoever leads that day. */
  readonly place: number
}
