import { createHash } from 'node:crypto'
import type { Finding } from '@/lib/preflight/finding'

/**
 * Equal for the same finding of the same part, wherever in it the line has moved: what an editor passed is known again
 * in another text of the document, and anything that says otherwise is not.
 */
export function findingKey({ rule, place, mark, message, evidence }: Finding): string {
  const part = 'section' in place ? place.section : 'field' in place ? place.field : place.kind
  const said = JSON.stringify([rule, part, mark ?? [message, ...evidence]])
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}
