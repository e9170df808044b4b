import { counted } from '@/lib/words/counted'

interface Props {
  readonly at: (year: string) => string
  readonly noun: 'digest' | 'story'
  readonly years: readonly { readonly year: string; readonly count: number }[]
  readonly current?: string
}

export function YearLinks({ at, noun, years, current }: Props) {
  if (years.length === 0) return null
  return (
    <nav aria-label="Years" className="mt-4 border-ink border-t pt-3">
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {years.map(({ year, count }) => (
          <li key={year}>
            <a href={at(year)} aria-current={year === current ? 'page' : undefined}>
              <span className="block font-[520] text-head">{year}</span>
              <span className="small">{counted(count, noun, noun === 'story' ? 'stories' : 'digests')}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
