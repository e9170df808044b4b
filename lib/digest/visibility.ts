import type { Document } from './document'
import { firstMoment } from './first-moment'

/** What an editor calls the state of a document at a moment. */
export type State = 'draft' | 'review' | 'scheduled' | 'published' | 'withdrawn'

/** What the projections keep: enough to answer visibility for any moment without the document. */
export interface Release {
  readonly declared: 'draft' | 'review' | 'released' | 'withdrawn'
  /** The first moment it may be public; meaningful only while released. */
  readonly publishAt: Date
  /** From this moment on it is not public any more. */
  readonly unpublishAt?: Date | undefined
  /**
   * What the archive has noted of these two moments once they came (decision 20): a clock that is set back afterwards
   * takes nothing back.
   */
  readonly came?: 'out' | 'over' | undefined
}

/**
 * What a document's text says about its release.
 *
 * `receivedAt` is when its file last arrived: a date still in the future at that moment holds the document
 * back as a draft until an editor has reviewed it (shared rule: "future: a draft, never public early").
 */
export function releaseOf(document: Document, receivedAt: Date): Release {
  const { standing, date } = document
  const { draft, publishAt, withdrawn, reviewed, submitted, unpublishAt } = standing
  const held = !reviewed && (document.warnings.some((warning) => warning.holds) || (!publishAt && date > receivedAt))
  const waiting = submitted ? 'review' : 'draft'
  return {
    declared: withdrawn ? 'withdrawn' : draft || held ? waiting : 'released',
    publishAt: firstMoment(standing, date),
    unpublishAt,
  }
}

/** The state at `now`. */
export function stateAt({ declared, publishAt, unpublishAt, came }: Release, now: Date): State {
  if (declared !== 'released') return declared
  if (came === 'over' || (unpublishAt && unpublishAt <= now)) return 'withdrawn'
  return came === 'out' || publishAt <= now ? 'published' : 'scheduled'
}

/** Whether readers may see it at `now`. */
export const isPublic = (release: Release, now: Date): boolean => stateAt(release, now) === 'published'
