import { z } from 'zod'
import { type DeskQuery, queueFlags, sorts, states } from '@/components/desk/lists/desk-row'

const single = z.preprocess((value) => (Array.isArray(value) ? value[0] : value) || undefined, z.string().optional())

/** Parameters it does not understand are ignored. */
const schema = z.object({
  q: single.pipe(z.string().trim().max(200).optional()).catch(undefined),
  state: single.pipe(z.enum(states).optional()).catch(undefined),
  topic: single.pipe(z.string().max(200).optional()).catch(undefined),
  kind: single.pipe(z.enum(['digest', 'story']).optional()).catch(undefined),
  with: single.pipe(z.enum(queueFlags).optional()).catch(undefined),
  mine: single
    .pipe(
      z
        .literal('yes')
        .transform(() => true as const)
        .optional(),
    )
    .catch(undefined),
  sort: single.pipe(z.enum(sorts).optional()).catch(undefined),
  page: single
    .pipe(
      z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .transform(Number)
        .optional(),
    )
    .catch(undefined),
})

export function deskQuery(searchParams: Record<string, string | string[] | undefined>): DeskQuery {
  const { q, ...rest } = schema.parse(searchParams)
  const given = Object.entries({ query: q, ...rest }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as DeskQuery
}
