import { isPublic, type Release } from '@/lib/digest/visibility'

/** What the public has seen of a document, or will have seen when its release comes due. */
export interface PublicRecord {
  /** The first moment it was public. Once that moment has passed, it never moves. */
  readonly firstAt: string
  /** The last moment what it says changed in public. */
  readonly updatedAt: string
  readonly checksum: string
}

export interface PublicLife {
  readonly release: Release
  /** Where the release leads; undefined while the document never was public and is not released. */
  readonly shown: PublicRecord | undefined
  /** What had really been shown before this revision. A release that is not due yet may still be taken back. */
  readonly settled: PublicRecord | undefined
}

export interface ReleaseStep {
  readonly release: Release
  readonly checksum: string
  readonly origin: 'file' | 'desk' | 'import'
  readonly at: Date
}

/**
 * The public life of a document after one more revision.
 *
 * A file that was never public goes back to its own date: an archive that is taken in today was not all published
 * today. What an editor publishes was published when the editor did it, or when its schedule came due.
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

/** Whether its moment had come, even if its time was over again by then. */
const hasBeenPublic = (release: Release, at: Date) => isPublic({ ...release, unpublishAt: undefined }, at)

const later = (a: string, b: string) => (a > b ? a : b)
