import type { Document, PublicationStatus } from './document'

export type State = 'draft' | 'review' | 'scheduled' | 'published' | 'withdrawn'

/** Enough to know the visibility at any moment without the document. */
export interface Release {
  readonly declared: 'draft' | 'review' | 'released' | 'withdrawn'
  /** The first moment it may be public; only used while released. */
  readonly publishAt: Date
  readonly unpublishAt?: Date | undefined
  /** Which of these moments were noted as past (decision 20): setting the clock back changes nothing afterwards. */
  readonly came?: 'out' | 'over' | undefined
}

export interface Arrival {
  readonly receivedAt: Date
  /** Whether its content held it as a draft; undefined if not recorded: its warnings decide. */
  readonly held?: boolean | undefined
}

/**
 * The release that a text declares. A file that was held on arrival, or was dated in the future then, is a draft until
 * an editor reviews it: it is never public early.
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

export function stateAt({ declared, publishAt, unpublishAt, came }: Release, now: Date): State {
  if (declared !== 'released') return declared
  if (came === 'over' || (unpublishAt && unpublishAt <= now)) return 'withdrawn'
  return came === 'out' || publishAt <= now ? 'published' : 'scheduled'
}

export const isPublic = (release: Release, now: Date): boolean => stateAt(release, now) === 'published'

/** Its schedule or else its date, but never before an embargo ends. */
export function firstMoment({ publishAt, embargoUntil }: PublicationStatus, date: Date): Date {
  const earliest = publishAt ?? date
  return embargoUntil && embargoUntil > earliest ? embargoUntil : earliest
}

export const isNeverSeen = ({ standing, warnings }: Document): boolean =>
  !standing.draft && !standing.withdrawn && warnings.some(({ code }) => code === 'ends-before-it-begins')
