import type { Release } from './visibility'

/** When readers saw a revision; `until` is when it was replaced or its time was over. */
export interface PublicSpan {
  readonly from: Date
  readonly until: Date | undefined
}

/** A revision, as far as its time in public depends on it. */
export interface Stand {
  readonly release: Release
  readonly savedAt: Date
  /** When the next revision of the document was saved. */
  readonly replacedAt: Date | undefined
}

/**
 * When readers saw the revision, up to `now`; undefined for a draft, one replaced before its schedule, or one still to
 * come.
 */
export function publicSpan({ release, savedAt, replacedAt }: Stand, now: Date): PublicSpan | undefined {
  if (release.declared !== 'released') return undefined
  const from = release.publishAt > savedAt ? release.publishAt : savedAt
  const ends = [replacedAt, release.unpublishAt].filter((end) => end !== undefined)
  if (from > now || ends.some((end) => end <= from)) return undefined
  const until = ends.filter((end) => end <= now).sort((a, b) => a.getTime() - b.getTime())[0]
  return { from, until }
}
