import type { Document } from '../digest/document'
import { releaseOf, stateAt } from '../digest/visibility'
import type { DeskHead } from '../store/desk/desk-head'
import { saysOtherwise } from '../store/rights/acts-of'

/**
 * Whether a change rewords what readers see and goes on being seen, and tells them of no correction. What was wrong in
 * public is said in public; that it was a mere typo has to be said by its editor.
 */
export function isUnsaid(
  { document: before, release: was, receivedAt }: DeskHead,
  after: Document,
  now: Date,
): boolean {
  if (stateAt(was, now) !== 'published' || !saysOtherwise(before, after)) return false
  if (after.corrections.length > before.corrections.length) return false
  const is = releaseOf(after, receivedAt)
  return is.declared === 'released' && (is.publishAt <= now || is.publishAt.getTime() === was.publishAt.getTime())
}
