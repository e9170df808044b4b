import { z } from 'zod'
import type { BulkRequest } from '@/components/desk/lists/bulk-actions'

const act: z.ZodType<BulkRequest['act']> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['publish', 'unpublish', 'withdraw']) }),
  z.strictObject({ kind: z.literal('schedule'), local: z.string().max(20), second: z.boolean().optional() }),
])

const document = z.strictObject({
  slug: z.string().min(1).max(200),
  basedOn: z.int().min(1),
  submission: z.uuid(),
  passed: z.array(z.string().max(64)).max(1_000).optional(),
})

/** A page of the queue has fifty. */
export const bulkInput: z.ZodType<BulkRequest> = z.strictObject({
  act,
  reason: z.string().trim().max(500).optional(),
  documents: z.array(document).min(1).max(100),
})
