import { z } from 'zod'

const number = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number)

const schema = z.object({
  from: number.optional().catch(-1),
  to: number.optional().catch(-1),
  page: number.catch(1),
  /** A revision to be shown as the public page draws it. */
  show: number.optional().catch(-1),
  /** A moment on the publication's clock. */
  at: z.string().max(30).optional().catch('?'),
  /** A revision to be restored, once it is said what that is to readers. */
  restore: number.optional().catch(undefined),
  restored: number.optional().catch(undefined),
  problem: z
    .enum(['stale', 'held', 'refused', 'invalid', 'missing', 'malformed', 'unavailable'])
    .optional()
    .catch(undefined),
})

/** What an address asks of the history. A revision number that is none is one that does not exist. */
export const askedRevisions = (asked: Record<string, string | string[] | undefined>) => schema.parse(asked)
