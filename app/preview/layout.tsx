import type { ReactNode } from 'react'
import { PlainPaper } from '../plain-paper'

/** Drawn for each request: nothing of a preview is ever kept. */
export const dynamic = 'force-dynamic'

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <PlainPaper>{children}</PlainPaper>
}
