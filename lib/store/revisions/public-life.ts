import { isPublic, type Release } from '@/lib/digest/visibility'

export interface PublicRecord {
  readonly firstAt: string
  readonly updatedAt: string
  readonly checksum: string
}

export interface PublicLife {
  readonly release: Release
  readonly shown: PublicRecord | undefined
  /** What was really shown before this revision: a scheduled release may still be taken back. */
  readonly settled: PublicRecord | undefined
}

export interface ReleaseStep {
  readonly release: Release
  readonly checksum: string
  readonly origin: 'file' | 'desk' | 'import'
  readonly at: Date
}

/**
 * An imported file that never was public is dated by itself, since an archive imported today was not all published
 * today. What an editor publishes is dated by the action, or by its schedule.
 */
export function continueLife(
  before: PublicLife | undefined,
  { release, checksum, origin, at }: ReleaseStep,
): PublicLife {
  const settled = before && hasBeenPublic(before.release, at) ? before.shown : before?.settled
  if (release.declared !== 'released') return { release, shown: settled, settled }
  const own = release.publishAt.toISOString()
  const now = at.toISOString()
  const from = origin !== 'desk' && !settled ? own : later(own, now)
  if (!settled) return { release, shown: { firstAt: from, updatedAt: from, checksum }, settled }
  const updatedAt = settled.checksum === checksum ? settled.updatedAt : from
  return { release, shown: { firstAt: settled.firstAt, updatedAt, checksum }, settled }
}

/** Even if its time was over again by then. */
const hasBeenPublic = (release: Release, at: Date) => isPublic({ ...release, unpublishAt: undefined }, at)

const later = (a: string, b: string) => (a > b ? a : b)
