import type { ReactNode } from 'react'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { AsTable } from './as-table'
import { ConcentrationColumns } from './concentration-columns'
import { PeriodsTable } from './periods-table'

interface Props {
  readonly periods: readonly PeriodBalance[]
  /** What a period is, at the head of the table. */
  readonly unit: string
  /** The heading. */
  readonly children: ReactNode
}

/** How concentrated the sides were over time, with the table behind it; nothing where there is only one period. */
export function OverTime({ periods, unit, children }: Props) {
  if (periods.length < 2) return null
  return (
    <div className="unprinted">
      <h3 className="chart-head">{children}</h3>
      <ConcentrationColumns periods={periods} />
      <AsTable>
        <PeriodsTable unit={unit} periods={periods} />
      </AsTable>
    </div>
  )
}
