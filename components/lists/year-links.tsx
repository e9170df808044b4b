import { counted } from '@/components/digest/figures'
import { addresses } from '@/lib/addresses'

interface Props {
  readonly topic: string
  readonly years: readonly { readonly year: string; readonly count: number }[]
  readonly current?: string
}

/** A topic's years, with how many digests each holds. */
export function YearLinks({ topic, years, current }: Props) {
  if (years.length === 0) return null
  return (
    <nav aria-label="Years" className="mt-4 border-ink border-t pt-3">
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {years.map(({ year, count }) => (
          <li key={year}>
            <a href={addresses.topic(topic, year)} aria-current={year === current ? 'page' : undefined}>
              <span className="block font-[520] text-head">{year}</span>
              <span className="small">{counted(count, 'digest')}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
