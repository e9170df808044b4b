'use client'

import { PressStopped } from '@/components/ui/press-stopped'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <PressStopped retry={reset} reference={error.digest} />
}
