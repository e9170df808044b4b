import type { ReactNode } from 'react'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { AsTable } from './as-table'
import { ConcentrationColumns } from './concentration-columns'
import { PeriodsTable } from './periods-table'

interface Props {
  readonly periods: readonly PeriodBalance[]
  readonly unit: string
  readonly children: ReactNode
}

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
