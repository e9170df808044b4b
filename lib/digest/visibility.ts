import type { Document, PublicationStatus } from './document'

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

/** How the file of a document last arrived. */
export interface Arrival {
  readonly receivedAt: Date
  /** Whether something in it held it as a draft; undefined where nobody noted that: its warnings decide. */
  readonly held?: boolean | undefined
}

/**
 * What a document's text says about its release. A file that was held on arrival is a draft until an editor has
 * reviewed it, and so is one whose date was still to come at that moment: it is never public early.
 */
export function releaseOf(document: Document, { receivedAt, held: wasHeld }: Arrival): Release {
  const { standing, date } = document
  const { draft, publishAt, withdrawn, reviewed, submitted, unpublishAt } = standing
  const isHeld = wasHeld ?? document.warnings.some((warning) => warning.holds)
  const held = !reviewed && (isHeld || (!publishAt && date > receivedAt))
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

/** The first moment a document may be public: its schedule or, without one, its date, but never amid an embargo. */
export function firstMoment({ publishAt, embargoUntil }: PublicationStatus, date: Date): Date {
  const earliest = publishAt ?? date
  return embargoUntil && embargoUntil > earliest ? embargoUntil : earliest
}

/** Whether it is meant for readers and none would ever see it, as its time is over before it begins. */
export const isNeverSeen = ({ standing, warnings }: Document): boolean =>
  !standing.draft && !standing.withdrawn && warnings.some(({ code }) => code === 'ends-before-it-begins')
