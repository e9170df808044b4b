import type { ReactNode } from 'react'
import type { PeriodBalance } from '@/lib/digest/outlets/period-balance'
import { AsTable } from './as-table'
import { ConcentrationColumns } from './concentration-columns'
import { PeriodsTable } from './periods-table'

interface Props {
  readonly periods: readonly PeriodBalance[]
  /** What a period is, at the head of the table. */
  readonly unit: string
  readonly scope: string
  /** The heading. */
  readonly children: ReactNode
}

/** How concentrated the sides were over time, with the table behind it; nothing where there is only one period. */
export function OverTime({ periods, unit, scope, children }: Props) {
  if (periods.length < 2) return null
  return (
    <div className="unprinted">
      <h3 className="mt-6 mb-1 font-sans font-semibold text-small">{children}</h3>
      <ConcentrationColumns periods={periods} scope={scope} />
      <AsTable>
        <PeriodsTable unit={unit} periods={periods} />
      </AsTable>
    </div>
  )
}
