import type { ReactNode } from 'react'
import { periodName } from './period-name'

/** With more periods than this, only the first and the last are named. */
const mostNamed = 8

interface Props {
  readonly periods: readonly string[]
  readonly className?: string
  readonly children: ReactNode
}

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
