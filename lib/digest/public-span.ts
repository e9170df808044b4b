import type { Release } from './visibility'

export interface PublicSpan {
  readonly from: Date
  readonly until: Date | undefined
}

export interface Stand {
  readonly release: Release
  readonly savedAt: Date
  readonly replacedAt: Date | undefined
}

/** When readers saw the revision, up to `now`; undefined if they have not. */
export function publicSpan({ release, savedAt, replacedAt }: Stand, now: Date): PublicSpan | undefined {
  if (release.declared !== 'released') return undefined
  const from = release.publishAt > savedAt ? release.publishAt : savedAt
  const ends = [replacedAt, release.unpublishAt].filter((end) => end !== undefined)
  if (from > now || ends.some((end) => end <= from)) return undefined
  const until = ends.filter((end) => end <= now).sort((a, b) => a.getTime() - b.getTime())[0]
  return { from, until }
}
