import type { Document } from '@/lib/digest/document'
import { preflight } from '@/lib/preflight/preflight'
import { registry, usChina } from './wire-fixture'

/** For tests: what an editor would be told of a draft, as `level rule: message`. */
export const findingsOf = (document: Document): string[] =>
  preflight(document, { registry, sides: usChina.perspectives }).map(
    ({ level, rule, message }) => `${level} ${rule}: ${message}`,
  )
