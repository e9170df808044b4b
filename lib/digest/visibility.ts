import type { Document } from './document'

/** What an editor calls the state of a document at a moment. */
export type State = 'draft' | 'scheduled' | 'published' | 'withdrawn'

/** What the projections keep: enough to answer visibility for any moment without the document. */
export interface Release {
  readonly declared: 'draft' | 'released' | 'withdrawn'
  /** The first moment it may be public; meaningful only while released. */
  readonly publishAt: Date
}

/**
 * What a document's text says about its release.
 *
 * `receivedAt` is when its file last arrived: a date still in the future at that moment holds the document
 * back as a draft until an editor has reviewed it (shared rule: "future: a draft, never public early").
 */
export function releaseOf(document: Document, receivedAt: Date): Release {
  const { draft, publishAt, withdrawn, reviewed } = document.standing
  const earliest = publishAt ?? document.date
  const held =
    !reviewed && (document.warnings.some((warning) => warning.holds) || (!publishAt && document.date > receivedAt))
  return { declared: withdrawn ? 'withdrawn' : draft || held ? 'draft' : 'released', publishAt: earliest }
}

/** The state at `now`. */
export function stateAt(release: Release, now: Date): State {
  if (release.declared !== 'released') return release.declared
  return release.publishAt <= now ? 'published' : 'scheduled'
}

/** Whether readers may see it at `now`. */
export const isPublic = (release: Release, now: Date): boolean => stateAt(release, now) === 'published'
