import type { ReactNode } from 'react'
import { PlainPaper } from '@/components/paper/plain-paper'
import { environment } from '@/lib/env'

/** Previews are never cached. */
export const dynamic = 'force-dynamic'

export default function PreviewLayout({ children }: { children: ReactNode }) {
  return <PlainPaper name={environment().publicationName}>{children}</PlainPaper>
}
