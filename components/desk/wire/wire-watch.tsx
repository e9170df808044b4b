'use client'

import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { useWhileVisible } from '../live/while-visible'

const seconds = 3

/** Keeps a page up to date while a run is under way. */
export function WireWatch() {
  const router = useRouter()
  useWhileVisible(() => startTransition(() => router.refresh()), seconds)
  return null
}
