import type { Metadata } from 'next'
import { NothingFound } from '../nothing-found'

export const revalidate = 3600
export const metadata: Metadata = { title: 'Page not found', robots: { index: false } }

/** Sent with 404 for every unknown address (server/front.ts): Next's own page is empty without scripts. */
export default function NoSuchPage() {
  return <NothingFound />
}
