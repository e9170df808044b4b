import type { ReactNode } from 'react'

/** The table behind a chart: a click away on screens, without a script. */
export function AsTable({ children }: { children: ReactNode }) {
  return (
    <details className="unprinted mt-2">
      <summary className="small cursor-pointer py-1">As a table</summary>
      <div className="mt-1 overflow-x-auto">{children}</div>
    </details>
  )
}
