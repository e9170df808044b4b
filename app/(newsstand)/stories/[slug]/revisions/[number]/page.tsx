import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readNumber } from '@/lib/addresses'
import { readStoryRevision } from '@/lib/newsstand/revisions'
import { Revision, revisionMetadata } from '../../../../revision'
import { Withdrawn, withdrawnAt, withdrawnMetadata } from '../../../../withdrawn'

export const revalidate = 3600
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ slug: string; number: string }>
}

const revisionAt = cache((slug: string, number: string) => readStoryRevision(slug, readNumber(number)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params
  const revision = await revisionAt(slug, number)
  if (!revision) return (await withdrawnAt('story', slug)) ? withdrawnMetadata : notFound()
  return revisionMetadata(revision)
}

export default async function RevisionPage({ params }: Props) {
  const { slug, number } = await params
  const revision = await revisionAt(slug, number)
  if (!revision) return <Withdrawn notice={(await withdrawnAt('story', slug)) ?? notFound()} />
  return <Revision revision={revision} />
}
