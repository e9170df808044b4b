import { z } from 'zod'

const schema = z.object({
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number)
    .optional(),
  slug: z
    .string()
    .trim()
    .max(200)
    .optional()
    .transform((slug) => slug || undefined),
})

/** What an address asks of the log; undefined where it asks for what cannot be. */
export function logQuery(
  asked: Record<string, string | string[] | undefined>,
): { before?: number; slug?: string } | undefined {
  const parsed = schema.safeParse(asked)
  if (!parsed.success) return undefined
  const { before, slug } = parsed.data
  return { ...(before ? { before } : {}), ...(slug ? { slug } : {}) }
}
