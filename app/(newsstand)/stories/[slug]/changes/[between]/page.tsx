import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readChanges } from '@/lib/addresses'
import { readStoryRevision } from '@/lib/newsstand/revisions'
import { ComparedPage, comparedMetadata } from '../../../../compared'
import { Withdrawn, withdrawnAt, withdrawnMetadata } from '../../../../withdrawn'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ slug: string; between: string }>
}

const comparedAt = cache(async (slug: string, between: string) => {
  const numbers = readChanges(between)
  if (!numbers) return undefined
  const [before, after] = await Promise.all([
    readStoryRevision(slug, numbers.from),
    readStoryRevision(slug, numbers.to),
  ])
  return before && after && { before, after }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, between } = await params
  const compared = await comparedAt(slug, between)
  if (!compared) return (await withdrawnAt('story', slug)) ? withdrawnMetadata : notFound()
  return comparedMetadata(compared)
}

export default async function ChangesPage({ params }: Props) {
  const { slug, between } = await params
  const compared = await comparedAt(slug, between)
  if (!compared) return <Withdrawn notice={(await withdrawnAt('story', slug)) ?? notFound()} />
  return <ComparedPage {...compared} />
}
