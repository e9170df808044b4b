import type { Document } from '../digest/document'
import { releaseOf, stateAt } from '../digest/visibility'
import type { Db } from '../store/archive'
import type { DeskHead } from '../store/desk/desk-head'
import { saysOtherwise } from '../store/rights/acts-of'
import { lastSeen } from './live'

/** A change that readers will notice. */
export interface Noticed {
  /** The text they know. */
  readonly seen: Document
  /** Whether they see it now, or saw it before it was taken back. */
  readonly when: 'now' | 'before'
}

/**
 * What readers know of a document and will find reworded, at `now`: undefined where they know none, where it is not
 * going to be read, and where it says the same. What was taken back and comes out again counts as what is out: nothing
 * public is quietly changed by taking it out of sight first.
 */
export async function noticed(db: Db, head: DeskHead, after: Document, now: Date): Promise<Noticed | undefined> {
  const { document: before, release: was, firstPublicAt } = head
  if (releaseOf(after, head).declared !== 'released') return undefined
  const state = stateAt(was, now)
  if (state === 'published') return saysOtherwise(before, after) ? { seen: before, when: 'now' } : undefined
  // What waits for its moment was asked about when it was scheduled: only its own rewording is new.
  if (state === 'scheduled' && !saysOtherwise(before, after)) return undefined
  if (!firstPublicAt || firstPublicAt > now) return undefined
  const seen = (await lastSeen(db, before.slug, now))?.document
  return seen && saysOtherwise(seen, after) ? { seen, when: 'before' } : undefined
}

/**
 * Whether a change that readers will notice tells them of no correction. What was wrong in public is said in public;
 * that it was a mere typo has to be said by its editor.
 */
export const isUnsaid = (change: Noticed | undefined, after: Document): change is Noticed =>
  change !== undefined && after.corrections.length <= change.seen.corrections.length
