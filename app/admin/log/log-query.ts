import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { LogQuery } from '@/components/desk/lists/log-asked'
import type { LogFilter } from '@/lib/desk/log'

const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((given) => (given === '' ? undefined : given), schema.optional())
const day = z.iso.date()

const schema = z.object({
  who: maybe(z.string().regex(/^([1-9]\d{0,14}|nobody)$/)),
  what: maybe(z.string().regex(/^[a-z-]{1,40}$/)),
  slug: maybe(z.string().trim().max(200)),
  from: maybe(day),
  to: maybe(day),
  before: maybe(
    z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .transform(Number),
  ),
})

export function logQuery(asked: Record<string, string | string[] | undefined>): LogQuery | undefined {
  const parsed = schema.safeParse(asked)
  if (!parsed.success) return undefined
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined && value !== ''))
}

/** Days are those of the publication's zone, whatever their length. */
export function logFilter({ who, what, slug, from, to, before }: LogQuery, timeZone: string): LogFilter {
  const startOf = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds)
  return {
    ...(who && { editor: who === 'nobody' ? who : Number(who) }),
    ...(what && { act: what }),
    ...(slug && { slug }),
    ...(from && { from: startOf(Temporal.PlainDate.from(from)) }),
    ...(to && { until: startOf(Temporal.PlainDate.from(to).add({ days: 1 })) }),
    ...(before && { before }),
  }
}
