'use client'

import { Unavailable } from '@/components/ui/unavailable'

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Unavailable retry={reset} reference={error.digest} />
}
