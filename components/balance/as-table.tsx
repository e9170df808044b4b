import type { ReactNode } from 'react'

export function AsTable({ children }: { children: ReactNode }) {
  return (
    <details className="as-table unprinted">
      <summary className="small">As a table</summary>
      <div>{children}</div>
    </details>
  )
}
