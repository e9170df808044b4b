import type { ReactNode } from 'react'

/** The table behind a chart: a click away on screens, without a script. */
export function AsTable({ children }: { children: ReactNode }) {
  return (
    <details className="as-table unprinted">
      <summary className="small">As a table</summary>
      <div>{children}</div>
    </details>
  )
}
