import type { ReactNode } from 'react'
import { Paper } from './paper'

export default function NewsstandLayout({ children }: { children: ReactNode }) {
  return <Paper>{children}</Paper>
}
