import type { ReactNode } from 'react'
import { periodName } from './period-name'

/** Up to so many periods are named one by one; more than that, the first and the last. */
const mostNamed = 8

interface Props {
  /** Months or days, oldest first. */
  readonly periods: readonly string[]
  readonly className?: string
  /** The chart. */
  readonly children: ReactNode
}

/** A chart of columns over its periods' names, no wider than so many columns need; its table reads the names out. */
export function PeriodColumns({ periods, className = '', children }: Props) {
  const many = periods.length > mostNamed
  const shown = many ? [periods[0] ?? '', periods.at(-1) ?? ''] : periods
  return (
    <div className={`period-columns ${className}`} data-periods={periods.length}>
      {children}
      <ul aria-hidden="true" className="period-labels small mt-1" data-count={many ? 'many' : 'few'}>
        {shown.map((period) => (
          <li key={period}>{periodName(period, 'short')}</li>
        ))}
      </ul>
    </div>
  )
}
