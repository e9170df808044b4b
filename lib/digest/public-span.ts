import type { Release } from './visibility'

/** When readers saw a revision: `until` is when the next one took its place or its time was over, if either was. */
export interface PublicSpan {
  readonly from: Date
  readonly until: Date | undefined
}

/** What the ledger knows of a revision. */
export interface Stand {
  /** What the revision's own text says of its release. */
  readonly release: Release
  readonly savedAt: Date
  /** When the next revision of the same document was saved. */
  readonly replacedAt: Date | undefined
}

/**
 * When the revision was what readers saw, as far as `now`; undefined for one that never was: a draft, one that was
 * replaced before its schedule came due, or one whose moment is still to come.
 */
export function publicSpan({ release, savedAt, replacedAt }: Stand, now: Date): PublicSpan | undefined {
  if (release.declared !== 'released') return undefined
  const from = release.publishAt > savedAt ? release.publishAt : savedAt
  const ends = [replacedAt, release.unpublishAt].filter((end) => end !== undefined)
  if (from > now || ends.some((end) => end <= from)) return undefined
  const until = ends.filter((end) => end <= now).sort((a, b) => a.getTime() - b.getTime())[0]
  return { from, until }
}
