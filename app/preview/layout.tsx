import type { ReactNode } from 'react'
import { PlainPaper } from '@/components/paper/plain-paper'
import { environment } from '@/lib/env'

/** Drawn for each request: nothing of a preview is ever kept. */
export const dynamic = 'force-dynamic'

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <PlainPaper name={environment().publicationName}>{children}</PlainPaper>
}
